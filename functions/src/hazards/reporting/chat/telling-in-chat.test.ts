import { beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../../../areas/store.ts'
import { aTown, type Town } from '../../../testing/a-town.ts'
import { allHazards, draftIdOf, HERE, type Telling, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { failureText, text } from '../../../texts/texts.ts'
import { REPORTS_A_DAY } from '../../limits.ts'
import { type KeptSettings, settingsDoc, UNSETTLED } from '../../settings/store.ts'
import { hazards, picturesOf } from '../../store.ts'

/** Some 100 m from there: another hole. */
const THERE = { ...HERE, latitude: HERE.latitude + 0.001 }
const URGENT = text('ja', 'hazardChat.urgent')

let town: Town
let phone: Telling
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
})
const start = () => phone.tapsOld('do=hazard.start')
const answer = async (...labels: string[]) => {
  for (const label of labels) await phone.taps(label)
  return phone.shown()
}
const settle = (settled: Partial<KeptSettings>) => settingsDoc(town.deps).set({ ...UNSETTLED, ...settled })
const only = async () => {
  const all = await allHazards(town)
  expect(all).toHaveLength(1)
  return all[0]
}

describe('telling of something dangerous in the chat', () => {
  it('is the kind, its question, a picture, the place, and a look at everything', async () => {
    const first = await start()
    expect(first.text.startsWith(URGENT)).toBe(true)
    expect(first.buttons).toHaveLength(11)
    expect(first.buttons[0]).toBe('🕳️ 道路の穴')
    expect((await phone.taps('🕳️ 道路の穴')).buttons).toEqual([
      '深い・大きい',
      '浅い・小さい',
      '道がしずんでいる',
      '国道・府県道にある',
      'とばす',
      'やめる',
    ])
    expect((await phone.taps('浅い・小さい')).buttons).toEqual(['写真をとる', '写真をえらぶ', '写真なし', 'やめる'])
    const place = await phone.sendsPicture('501')
    expect(place.text).toMatch(/^写真を受け取りました（全部で1枚）。/)
    expect(place.buttons).toEqual(['今いる場所を送る', '写真をたす', 'やめる'])
    expect((await phone.sendsPlace()).buttons).toEqual(['書かない', 'やめる'])
    const check = await phone.writes('電柱の前です。')
    expect(check.text).toContain('🕳️ 道路の穴 (浅い・小さい)')
    expect(check.text).toContain('■ 写真：1枚')
    expect(check.text).toContain('■ 場所：地図で送った場所')
    expect(check.text).toContain('電柱の前です。')
    expect(check.buttons).toEqual(['送る', '直す', 'やめる'])
    await phone.taps('送る')
    const hazard = await only()
    expect(hazard).toMatchObject({
      category: 'roadHole',
      option: 'shallow',
      words: '電柱の前です。',
      position: HERE,
      via: 'chat',
      by: phone.lineUserId,
      districtId: 'd1',
    })
    expect(phone.reads()).toContain(text('ja', 'hazardChat.done'))
    expect(phone.reads()).toContain(hazard?.number)
    expect(JSON.stringify(phone.messages())).toContain(`/r/hazards/${hazard?.id}`)
    expect(await picturesOf(town.deps, [hazard?.id ?? ''])).toMatchObject([{ messageId: '501', state: 'kept' }])
    // All of it was answers to events: nothing was billed.
    expect(town.line.attempts).toEqual([])
  })

  it('needs six taps and a place when there is nothing to say and to show', async () => {
    await phone.tellsAll()
    await phone.taps('送る')
    expect((await only())?.words).toBe('')
  })

  it('takes the place in words, and words before they are asked for; nothing is lost', async () => {
    await start()
    expect((await phone.writes('きのうからです。')).text).toContain(text('ja', 'hazardChat.keptWords'))
    await answer('💡 街灯', 'とばす')
    await phone.writes('電柱に番号があります。')
    await phone.taps('写真なし')
    const check = await phone.writes('津田南町1丁目の角')
    expect(check.text).toContain('■ 場所：津田南町1丁目の角')
    expect(check.text).toContain('きのうからです。\n電柱に番号があります。')
    await phone.taps('送る')
    expect(await only()).toMatchObject({ option: null, position: null, address: '津田南町1丁目の角', districtId: 'd1' })
  })

  it('can be answered by writing what stands on a button, as on a computer, where LINE shows none', async () => {
    await phone.writes('通報')
    await phone.writes('道路の穴')
    await phone.writes('とばす')
    await phone.writes('写真なし')
    await phone.writes('津田駅の前')
    await phone.writes('書かない')
    await phone.writes('送る')
    expect(await only()).toMatchObject({ category: 'roadHole', words: '', address: '津田駅の前' })
  })

  it('begins by writing 通報 or 危ない, or the word of any language, whatever one reads', async () => {
    for (const word of ['通報', ' 危ない！', '危険を知らせる', 'あぶない', 'Report a danger', '위험'])
      expect((await phone.writes(word)).buttons).toContain('🕳️ 道路の穴')
  })

  it('repeats 110 and 119 where somebody could be hurt right now', async () => {
    await start()
    await phone.taps('🕳️ 道路の穴')
    expect((await phone.taps('深い・大きい')).text.startsWith(text('ja', 'hazardChat.urgentNow'))).toBe(true)
  })

  it('can be put right in every part before it is sent', async () => {
    await phone.tellsAll()
    expect((await phone.taps('直す')).buttons).toEqual(['何が', '写真', '場所', 'くわしいこと', 'もどる'])
    await answer('何が', '🪞 カーブミラー', 'われている')
    await answer('直す', '場所')
    await phone.writes('駅前')
    await answer('直す', 'くわしいこと')
    await phone.writes('とても見にくいです。')
    await answer('直す', 'もどる', '送る')
    expect(await only()).toMatchObject({
      category: 'mirror',
      option: 'broken',
      position: null,
      address: '駅前',
      words: 'とても見にくいです。',
    })
  })

  it('can be given up; then nothing was sent', async () => {
    await phone.tellsAll()
    const send = phone.dataOf('送る')
    expect((await phone.taps('やめる')).text).toBe(text('ja', 'hazardChat.cancelled'))
    expect((await phone.tapsOld(send)).text).toBe(text('ja', 'hazardChat.stale'))
    expect(await allHazards(town)).toEqual([])
  })
})

describe('what is not the city’s', () => {
  const wire = async () => {
    await start()
    return answer('🌳 倒れた木', '電線にかかっている')
  }

  it('names at once whom to telephone, and is noted only if wished', async () => {
    await settle({ contacts: { power: { name: '関西の電力', phone: '0800-777-3081' } } })
    const shown = await wire()
    expect(shown.text).toContain(text('ja', 'hazardChat.urgentNow'))
    expect(shown.text).toContain('関西の電力へ電話してください。\n電話：0800-777-3081')
    await answer('市にも知らせる', '写真なし')
    await phone.sendsPlace()
    await answer('書かない', '送る')
    expect(await only()).toMatchObject({ assignee: { kind: 'outside', keeper: 'power' } })
    expect(phone.reads()).toContain('関西の電力 0800-777-3081')
  })

  it('has a general name where the city has entered none, and ends there', async () => {
    expect((await wire()).text).toContain('電力会社へ電話してください。')
    await phone.taps('知らせない')
    expect(await allHazards(town)).toEqual([])
  })
})

describe('reports near by', () => {
  const neighbour = () => tellsOfDanger(town, town.phonesOf('d1a1b2h1')[0])
  const toldNear = async () => {
    const other = neighbour()
    await other.tellsAll()
    await other.taps('送る')
    await start()
    await answer('🕳️ 道路の穴', 'とばす', '写真なし')
    return phone.sendsPlace({ ...HERE, latitude: HERE.latitude + 0.0001 })
  }

  it('are shown with how far and how they stand, and followed instead of filing', async () => {
    const shown = await toldNear()
    expect(shown.buttons).toEqual(['ちがう場所・ちがうこと', 'やめる'])
    expect(phone.reads()).toMatch(/約11m先\n受け付けました\n11月20日\(金\)の通報/)
    const follow = phone.dataOf('私も困っています')
    await phone.taps('私も困っています')
    expect(phone.reads()).toContain(text('ja', 'hazardChat.followed'))
    expect((await only())?.followerCount).toBe(2)
    await phone.tapsOld(follow)
    expect((await only())?.followerCount).toBe(2)
  })

  it('are something else: it is filed', async () => {
    await toldNear()
    await answer('ちがう場所・ちがうこと', '書かない', '送る')
    expect(await allHazards(town)).toHaveLength(2)
  })

  it('take words before the answer along', async () => {
    await toldNear()
    await phone.writes('雨の日は水がたまります。')
    await answer('ちがう場所・ちがうこと', '送る')
    expect((await allHazards(town)).map(({ words }) => words)).toContain('雨の日は水がたまります。')
  })

  it('that are gone meanwhile are said to be, and the report goes on', async () => {
    await toldNear()
    const follow = phone.dataOf('私も困っています').replace(/hazardId=\w+/, 'hazardId=gone')
    expect((await phone.tapsOld(follow)).text).toContain(failureText('ja', 'hazard-gone'))
    await answer('ちがう場所・ちがうこと', '書かない', '送る')
    expect(await allHazards(town)).toHaveLength(2)
  })
})

describe('what cannot be taken', () => {
  it('a place outside the city is asked for again, and sent on once it is right', async () => {
    await areas(town.deps).doc('d1').update({ position: HERE })
    await start()
    await answer('🕳️ 道路の穴', 'とばす', '写真なし')
    const again = await phone.sendsPlace({ latitude: 35.6812, longitude: 139.7671 })
    expect(again.text.startsWith(failureText('ja', 'hazard-outside-city'))).toBe(true)
    expect(again.buttons).toContain('今いる場所を送る')
    expect((await phone.sendsPlace()).buttons).toContain('書かない')
    expect((await phone.taps('書かない')).text).toContain('地図で送った場所（第1校区）')
  })

  it('a kind that was retired meanwhile is chosen anew; the rest stays', async () => {
    await phone.tellsAll()
    await settle({ retired: ['roadHole'] })
    const again = await phone.taps('送る')
    expect(again.text.startsWith(failureText('ja', 'hazard-category-retired'))).toBe(true)
    expect(again.buttons).not.toContain('🕳️ 道路の穴')
    await answer('⚠️ その他', '送る')
    expect(await only()).toMatchObject({ category: 'other', position: HERE })
  })

  it('an old button of a retired kind is refused with a sentence', async () => {
    await start()
    await settle({ retired: ['mirror'] })
    expect((await phone.taps('🪞 カーブミラー')).text).toContain(failureText('ja', 'hazard-category-retired'))
  })

  it('after thirty in a day the report waits until there is room again', async () => {
    await phone.tellsAll()
    await phone.taps('送る')
    const told = await only()
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
    await start()
    await answer('🕳️ 道路の穴', 'とばす', '写真なし')
    expect((await phone.writes('あ'.repeat(201))).text).toContain('場所の説明は200文字まで')
    await phone.sendsPlace()
    expect((await phone.writes('い'.repeat(400))).text).toMatch(/^説明は500文字まで/)
    expect((await phone.writes('い'.repeat(200))).text).toContain('い'.repeat(200))
  })

  it('a sticker, a film or a voice is thanked for, and a picture asked for again', async () => {
    await start()
    await answer('🕳️ 道路の穴', 'とばす')
    for (const type of ['sticker', 'video', 'audio', 'file']) {
      const shown = await phone.sends({ type })
      expect(shown.text.startsWith(text('ja', 'hazardChat.notAPicture'))).toBe(true)
      expect(shown.buttons).toContain('写真をとる')
    }
  })
})

describe('a report begun before', () => {
  it('is gone on with, or begun anew; an old button never changes the new one', async () => {
    await start()
    await answer('🕳️ 道路の穴', 'とばす')
    const old = phone.dataOf('写真なし')
    expect((await start()).buttons).toEqual(['続ける', 'はじめから'])
    expect((await phone.taps('続ける')).buttons).toContain('写真なし')
    await start()
    const anew = phone.dataOf('はじめから')
    await phone.taps('はじめから')
    const id = await draftIdOf(town, phone.lineUserId)
    expect((await phone.tapsOld(old)).text.startsWith(text('ja', 'hazardChat.stale'))).toBe(true)
    await phone.taps('🪞 カーブミラー')
    await phone.tapsOld(anew)
    expect(await draftIdOf(town, phone.lineUserId)).toBe(id)
  })

  it('of which nothing was told yet is not asked about', async () => {
    await start()
    expect((await start()).buttons).toContain('🕳️ 道路の穴')
  })

  it('is over after twelve hours', async () => {
    await start()
    await answer('🕳️ 道路の穴', 'とばす')
    town.clock.passes(13, 'hours')
    expect((await phone.taps('写真なし')).text).toBe(text('ja', 'hazardChat.stale'))
    expect((await start()).buttons).toContain('🕳️ 道路の穴')
  })

  it('is sent once, however often 送る is pressed, and late buttons say what became of it', async () => {
    await phone.tellsAll()
    const [send, cancel] = [phone.dataOf('送る'), phone.dataOf('やめる')]
    await Promise.all([phone.tapsOld(send), phone.tapsOld(send)])
    await phone.tapsOld(send)
    const hazard = await only()
    await phone.tapsOld(cancel)
    expect(phone.reads()).toContain(hazard?.number)
    expect(phone.reads()).not.toContain(text('ja', 'hazardChat.cancelled'))
  })

  it('does not swallow a question that was begun after it, and goes on when that is asked', async () => {
    await start()
    town.clock.passes(1, 'minute')
    await phone.tapsOld('do=inquiry.ask')
    await phone.taps('地域のこと')
    expect((await phone.writes('ごみの日はいつですか。')).text).toContain('役員に送ります')
    await phone.taps('送る')
    expect((await phone.writes('道路の穴')).text).toBe(text('ja', 'hazardKind.roadHoleQuestion'))
  })
})

describe('where reports are not taken in the chat', () => {
  beforeEach(() =>
    areas(town.deps)
      .doc('d1a1')
      .update({ policy: { hazardChat: false } }),
  )

  it('the page is handed out, with 110 and 119 first', async () => {
    for (const shown of [await start(), await phone.writes('危ない'), await phone.sendsPicture('1')]) {
      expect(shown.text.startsWith(URGENT)).toBe(true)
      expect(shown.buttons).toEqual(['ページを開く'])
    }
    expect(JSON.stringify(phone.messages())).toContain('/r/hazards/new')
  })
})

describe('somebody not registered', () => {
  it.each(['do=hazard.start', '通報'])('learns whom to telephone, and is asked to join: %s', async (does) => {
    const stranger = tellsOfDanger(town, 'a stranger')
    const shown = await (does.startsWith('do=') ? stranger.tapsOld(does) : stranger.writes(does))
    expect(shown.text.startsWith(text('ja', 'hazardChat.stranger'))).toBe(true)
    expect(shown.buttons).toContain('日本語')
  })
})
