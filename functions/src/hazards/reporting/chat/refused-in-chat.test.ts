import { beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../../../areas/store.ts'
import { aTown, type Town } from '../../../testing/a-town.ts'
import { allHazards, HERE, onlyHazard, settle, type Telling, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { failureText, text } from '../../../texts/texts.ts'
import { REPORTS_A_DAY } from '../../limits.ts'
import { hazards } from '../../store.ts'

/** Some 100 m from there: another hole. */
const THERE = { ...HERE, latitude: HERE.latitude + 0.001 }

let town: Town
let phone: Telling
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
})

describe('what cannot be taken', () => {
  it('a place outside the city is asked for again, and sent on once it is right', async () => {
    await areas(town.deps).doc('d1').update({ position: HERE })
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす', '写真なし')
    const again = await phone.sendsPlace({ latitude: 35.6812, longitude: 139.7671 })
    expect(again.text.startsWith(failureText('ja', 'hazard-outside-city'))).toBe(true)
    expect(again.buttons).toContain('今いる場所を送る')
    expect((await phone.sendsPlace()).buttons).toContain('書かない')
    expect((await phone.taps('書かない')).text).toContain('地図で送った場所（第1校区）')
  })

  it('a kind that was retired meanwhile is chosen anew; the rest stays', async () => {
    await phone.tellsAll()
    await settle(town, { retired: ['roadHole'] })
    const again = await phone.taps('送る')
    expect(again.text.startsWith(failureText('ja', 'hazard-category-retired'))).toBe(true)
    expect(again.buttons).not.toContain('🕳️ 道路の穴')
    await phone.tapsAll('⚠️ その他', '送る')
    expect(await onlyHazard(town)).toMatchObject({ category: 'other', position: HERE })
  })

  it('an old button of a retired kind is refused with a sentence', async () => {
    await phone.begins()
    await settle(town, { retired: ['mirror'] })
    expect((await phone.taps('🪞 カーブミラー')).text).toContain(failureText('ja', 'hazard-category-retired'))
  })

  it('after thirty in a day the report waits until there is room again', async () => {
    await phone.tellsAll()
    await phone.taps('送る')
    const told = await onlyHazard(town)
    for (let n = 1; n < REPORTS_A_DAY; n++)
      if (told)
        await hazards(town.deps)
          .doc(`told${n}`)
          .set({ ...told, id: `told${n}`, rootId: `told${n}`, category: 'other' })
    await phone.tellsAll(THERE)
    const refused = await phone.taps('送る')
    expect(refused.text.startsWith(failureText('ja', 'hazards-too-many'))).toBe(true)
    expect(refused.buttons).toEqual(['送る', '直す', 'やめる'])
    town.clock.passes(11, 'hours')
    await phone.writes('まだあります。')
    town.clock.passes(11, 'hours')
    await phone.writes('いまもあります。')
    town.clock.passes(3, 'hours')
    await phone.taps('送る')
    expect(await allHazards(town)).toHaveLength(REPORTS_A_DAY + 1)
  })

  it('more than 500 characters are asked for again, shorter', async () => {
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす', '写真なし')
    expect((await phone.writes('あ'.repeat(201))).text).toContain('場所の説明は200文字まで')
    await phone.sendsPlace()
    expect((await phone.writes('い'.repeat(400))).text).toMatch(/^説明は500文字まで/)
    expect((await phone.writes('い'.repeat(200))).text).toContain('い'.repeat(200))
  })

  it('a sticker, a film or a voice is thanked for, and a picture asked for again', async () => {
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす')
    for (const type of ['sticker', 'video', 'audio', 'file']) {
      const shown = await phone.sends({ type })
      expect(shown.text.startsWith(text('ja', 'hazardChat.notAPicture'))).toBe(true)
      expect(shown.buttons).toContain('写真をとる')
    }
  })
})
