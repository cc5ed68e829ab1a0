import { describe, expect, it } from 'vitest'
import { aPhone } from '../../testing/a-phone.ts'
import { anAskedTown, someAnswers } from '../../testing/a-survey.ts'

const ASKS = 'この回覧には、おたずねがあります。「答える」を押してお答えください。'

describe('「確認しました」 in the chat for a circular that asks something', () => {
  it('leads to the questions as long as nobody of the household has answered', async () => {
    const { town, id, answer } = await anAskedTown({ residentsEach: 2 })
    const [mother = '', son = ''] = town.phonesOf('d1a1b1h1')
    const tapped = (who: string) => aPhone(town, who).tapsOld(`do=circular.confirm&circularId=${id}`)
    const first = await tapped(mother)
    expect(first.text).toContain(ASKS)
    expect(first.buttons).toEqual(['答える', '押しまちがえた'])
    expect((await tapped(son)).buttons).toEqual(['答える'])
    await answer(mother, someAnswers())
    expect((await tapped(son)).text).not.toContain(ASKS)
  })

  it('does not once no answers are taken', async () => {
    const { town, id } = await anAskedTown()
    town.clock.reaches('2026-11-29T09:00:00+09:00')
    const [mother = ''] = town.phonesOf('d1a1b1h1')
    const shown = await aPhone(town, mother).tapsOld(`do=circular.confirm&circularId=${id}`)
    expect(shown).toEqual({ text: '確認しました。ご家族の分もこれで済みです。', buttons: ['押しまちがえた'] })
  })
})
