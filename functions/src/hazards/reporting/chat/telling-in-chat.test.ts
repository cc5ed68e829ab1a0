import { beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../../../areas/store.ts'
import { aTown, type Town } from '../../../testing/a-town.ts'
import { allHazards, HERE, onlyHazard, settle, type Telling, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { text } from '../../../texts/texts.ts'
import { picturesOf } from '../../store.ts'

const URGENT = text('ja', 'hazardChat.urgent')

let town: Town
let phone: Telling
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
})

describe('telling of something dangerous in the chat', () => {
  it('is the kind, its question, a picture, the place, and a look at everything', async () => {
    const first = await phone.begins()
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
    const hazard = await onlyHazard(town)
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
    expect((await onlyHazard(town)).words).toBe('')
  })

  it('takes the place in words, and words before they are asked for; nothing is lost', async () => {
    await phone.begins()
    expect((await phone.writes('きのうからです。')).text).toContain(text('ja', 'hazardChat.keptWords'))
    await phone.tapsAll('💡 街灯', 'とばす')
    await phone.writes('電柱に番号があります。')
    await phone.taps('写真なし')
    const check = await phone.writes('津田南町1丁目の角')
    expect(check.text).toContain('■ 場所：津田南町1丁目の角')
    expect(check.text).toContain('きのうからです。\n電柱に番号があります。')
    await phone.taps('送る')
    expect(await onlyHazard(town)).toMatchObject({
      option: null,
      position: null,
      address: '津田南町1丁目の角',
      districtId: 'd1',
    })
  })

  it('can be answered by writing what stands on a button, as on a computer, where LINE shows none', async () => {
    await phone.writes('通報')
    await phone.writes('道路の穴')
    await phone.writes('とばす')
    await phone.writes('写真なし')
    await phone.writes('津田駅の前')
    await phone.writes('書かない')
    await phone.writes('送る')
    expect(await onlyHazard(town)).toMatchObject({ category: 'roadHole', words: '', address: '津田駅の前' })
  })

  it('can be put right, gone on with and begun anew in writing too', async () => {
    await phone.tellsAll()
    await phone.writes('直す')
    expect((await phone.writes('くわしいこと')).text).toContain(text('ja', 'hazardChat.askWords'))
    await phone.writes('車がよけています。')
    await phone.writes('通報')
    expect((await phone.writes('続ける')).text).toContain('車がよけています。')
    await phone.writes('通報')
    expect((await phone.writes('はじめから')).buttons).toContain('🕳️ 道路の穴')
    expect(await allHazards(town)).toEqual([])
  })

  it('begins by writing 通報 or 危ない, or the word of any language, whatever one reads', async () => {
    for (const word of ['通報', ' 危ない！', '危険を知らせる', 'あぶない', 'Report a danger', '위험'])
      expect((await phone.writes(word)).buttons).toContain('🕳️ 道路の穴')
  })

  it('repeats 110 and 119 where somebody could be hurt right now', async () => {
    await phone.begins()
    await phone.taps('🕳️ 道路の穴')
    expect((await phone.taps('深い・大きい')).text.startsWith(text('ja', 'hazardChat.urgentNow'))).toBe(true)
  })

  it('can be put right in every part before it is sent', async () => {
    await phone.tellsAll()
    expect((await phone.taps('直す')).buttons).toEqual(['何が', '写真', '場所', 'くわしいこと', 'もどる'])
    await phone.tapsAll('何が', '🪞 カーブミラー', 'われている')
    await phone.tapsAll('直す', '場所')
    await phone.writes('駅前')
    await phone.tapsAll('直す', 'くわしいこと')
    await phone.writes('とても見にくいです。')
    await phone.tapsAll('直す', 'もどる', '送る')
    expect(await onlyHazard(town)).toMatchObject({
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
    expect((await phone.tapsOld(send)).text).toBe(text('ja', 'hazardChat.cancelled'))
    expect(await allHazards(town)).toEqual([])
  })
})

describe('what is not the city’s', () => {
  const wire = async () => {
    await phone.begins()
    return phone.tapsAll('🌳 倒れた木', '電線にかかっている')
  }

  it('names at once whom to telephone, and is noted only if wished', async () => {
    await settle(town, { contacts: { power: { name: '関西の電力', phone: '0800-777-3081' } } })
    const shown = await wire()
    expect(shown.text).toContain(text('ja', 'hazardChat.urgentNow'))
    expect(shown.text).toContain('関西の電力へ電話してください。\n電話：0800-777-3081')
    await phone.tapsAll('市にも知らせる', '写真なし')
    await phone.sendsPlace()
    await phone.tapsAll('書かない', '送る')
    expect(await onlyHazard(town)).toMatchObject({ assignee: { kind: 'outside', keeper: 'power' } })
    expect(phone.reads()).toContain('関西の電力 0800-777-3081')
  })

  it('has a general name where the city has entered none, and ends there', async () => {
    expect((await wire()).text).toContain('電力会社へ電話してください。')
    await phone.taps('知らせない')
    expect(await allHazards(town)).toEqual([])
  })
})

describe('where reports are not taken in the chat', () => {
  beforeEach(() =>
    areas(town.deps)
      .doc('d1a1')
      .update({ policy: { hazardChat: false } }),
  )

  it('the page is handed out, with 110 and 119 first', async () => {
    const ways = [() => phone.begins(), () => phone.writes('危ない'), () => phone.sendsPicture('1')]
    for (const asks of ways) {
      await asks()
      expect(phone.reads().startsWith(URGENT)).toBe(true)
      expect(JSON.stringify(phone.messages())).toMatch(/"label":"ページを開く","uri":"[^"]*\/r\/hazards\/new"/)
    }
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
