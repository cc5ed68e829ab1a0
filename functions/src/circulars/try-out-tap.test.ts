import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { aDesk, minutesPass } from '../testing/a-desk.ts'
import { aPhone } from '../testing/a-phone.ts'
import { aTown } from '../testing/a-town.ts'

/** A phone that has the bubble of a circular nobody was sent yet: of an officer who tried it out. */
const withTheBubbleOf = async () => {
  const town = await aTown({ policy: { holdSeconds: 60 } })
  const id = await town.writes({ audience: ['d1a1b1'] })
  return { town, id, taps: (who: string) => aPhone(town, who).tapsOld(`do=circular.confirm&circularId=${id}`) }
}
const NOT_YET = 'この回覧は、まだ送られていません。ためしに届いたものなので、押さなくて大丈夫です。'

describe('「確認しました」 on a circular that is tried out', () => {
  it('is answered kindly to the officer, whether it is a draft, waits, or was cancelled', async () => {
    const { town, id, taps } = await withTheBubbleOf()
    const { associationOfficer, districtOfficer } = town.officers
    expect((await taps(associationOfficer)).text).toBe(NOT_YET)
    await aDesk(town, id).sends()
    expect((await taps(districtOfficer)).text).toBe(NOT_YET)
    await aDesk(town, id).cancels()
    expect((await taps(associationOfficer)).text).toBe(NOT_YET)
    expect((await town.deps.db.collection(`circulars/${id}/receipts`).count().get()).data().count).toBe(0)
  })

  it('is answered in the language of an officer who lives here, wherever the circular goes', async () => {
    const { town, taps } = await withTheBubbleOf()
    const [neighbour = ''] = town.phonesOf('d1a1b2h1')
    const grant = {
      id: 'g',
      lineUserId: neighbour,
      role: 'associationOfficer',
      areaId: 'd1a1',
      from: '2026-04-01',
      until: null,
    }
    await town.deps.db.doc('grants/g').set(grant)
    await (await town.as(neighbour)).patch('/api/me', { language: 'en' }).expect(200)
    expect((await taps(neighbour)).text).toMatch(/^This notice has not been sent yet\./)
  })

  it('says nothing of it to others: for them it does not exist', async () => {
    const { town, taps } = await withTheBubbleOf()
    expect((await taps(town.phonesOf('d1a1b1h1')[0] ?? '')).text).toMatch(/お住まいの地域のものではありません/)
    expect((await taps(lineUserIdOf('nobody'))).text).toMatch(/お友だち登録/)
  })

  it('counts from the old bubble once the circular has really come', async () => {
    const { town, id, taps } = await withTheBubbleOf()
    await aDesk(town, id).sends()
    await minutesPass(town, 2)
    expect((await taps(town.phonesOf('d1a1b1h1')[0] ?? '')).text).toBe('確認しました。ご家族の分もこれで済みです。')
  })
})
