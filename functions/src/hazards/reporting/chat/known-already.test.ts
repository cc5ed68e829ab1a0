import { beforeEach, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../../testing/a-town.ts'
import {
  allHazards,
  draftIdOf,
  HERE,
  onlyHazard,
  type Telling,
  tellsOfDanger,
} from '../../../testing/tells-of-danger.ts'
import { watchFiles } from '../../../testing/watch-files.ts'
import { failureText, text } from '../../../texts/texts.ts'
import { fileHazard } from '../file-hazard.ts'

let town: Town
let phone: Telling
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
})

describe('reports near by', () => {
  const neighbour = () => tellsOfDanger(town, town.phonesOf('d1a1b2h1')[0])
  const toldNear = async () => {
    const other = neighbour()
    await other.tellsAll()
    await other.taps('送る')
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす', '写真なし')
    return phone.sendsPlace({ ...HERE, latitude: HERE.latitude + 0.0001 })
  }

  it('are shown with how far and how they stand, and followed instead of filing', async () => {
    const shown = await toldNear()
    expect(shown.buttons).toEqual(['ちがう場所・ちがうこと', 'やめる'])
    expect(phone.reads()).toMatch(/約11m先\n受け付けました\n11月20日\(金\)の通報/)
    const follow = phone.dataOf('私も困っています')
    await phone.taps('私も困っています')
    expect(phone.reads()).toContain(text('ja', 'hazardChat.followed'))
    expect((await onlyHazard(town)).followerCount).toBe(2)
    await phone.tapsOld(follow)
    expect((await onlyHazard(town)).followerCount).toBe(2)
  })

  it('followed leave none of the photos one has sent oneself', async () => {
    const files = watchFiles(town.deps)
    const other = neighbour()
    await other.tellsAll()
    await other.taps('送る')
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす')
    await phone.sendsPicture('m1')
    expect(files.size).toBe(2)
    await phone.sendsPlace()
    await phone.taps('私も困っています')
    expect(files.size).toBe(0)
    await phone.sendsPicture('m1')
    expect(files.size).toBe(0)
  })

  it('are something else: it is filed', async () => {
    await toldNear()
    await phone.tapsAll('ちがう場所・ちがうこと', '書かない', '送る')
    expect(await allHazards(town)).toHaveLength(2)
  })

  it('take words before the answer along', async () => {
    await toldNear()
    await phone.writes('雨の日は水がたまります。')
    await phone.tapsAll('ちがう場所・ちがうこと', '送る')
    expect((await allHazards(town)).map(({ words }) => words)).toContain('雨の日は水がたまります。')
  })

  it('that are gone meanwhile are said to be, and the report goes on', async () => {
    await toldNear()
    const follow = phone.dataOf('私も困っています').replace(/hazardId=\w+/, 'hazardId=gone')
    expect((await phone.tapsOld(follow)).text).toContain(failureText('ja', 'hazard-gone'))
    await phone.tapsAll('ちがう場所・ちがうこと', '書かない', '送る')
    expect(await allHazards(town)).toHaveLength(2)
  })
})

describe('a report begun before', () => {
  it('is gone on with, or begun anew; an old button never changes the new one', async () => {
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす')
    const old = phone.dataOf('写真なし')
    expect((await phone.begins()).buttons).toEqual(['続ける', 'はじめから'])
    expect((await phone.taps('続ける')).buttons).toContain('写真なし')
    await phone.begins()
    const anew = phone.dataOf('はじめから')
    await phone.taps('はじめから')
    const id = await draftIdOf(town, phone.lineUserId)
    expect((await phone.tapsOld(old)).text.startsWith(text('ja', 'hazardChat.stale'))).toBe(true)
    await phone.taps('🪞 カーブミラー')
    await phone.tapsOld(anew)
    expect(await draftIdOf(town, phone.lineUserId)).toBe(id)
  })

  it.each(['やめる', 'はじめから'])('leaves none of its photos after 「%s」', async (label) => {
    const files = watchFiles(town.deps)
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす')
    await phone.sendsPicture('m1')
    expect(files.size).toBe(2)
    if (label === 'はじめから') await phone.begins()
    await phone.taps(label)
    expect(files.size).toBe(0)
  })

  it('that became one on the page meanwhile is not said to be given up, and keeps its photos', async () => {
    const files = watchFiles(town.deps)
    await phone.tellsAll()
    await phone.sendsPicture('m1')
    const key = await draftIdOf(town, phone.lineUserId)
    const told = {
      key,
      category: 'roadHole',
      option: null,
      position: HERE,
      address: '',
      words: '',
      via: 'page',
    } as const
    const teller = { kind: 'resident', lineUserId: phone.lineUserId, language: 'ja' } as const
    await fileHazard(town.deps, { ...teller, districtId: 'd1', associationId: 'd1a1' }, told)
    await phone.taps('やめる')
    expect(phone.reads()).toContain((await onlyHazard(town)).number)
    expect(files.size).toBe(2)
  })

  it('of which nothing was told yet is not asked about', async () => {
    await phone.begins()
    expect((await phone.begins()).buttons).toContain('🕳️ 道路の穴')
  })

  it('is over after twelve hours', async () => {
    await phone.begins()
    await phone.tapsAll('🕳️ 道路の穴', 'とばす')
    town.clock.passes(13, 'hours')
    expect((await phone.taps('写真なし')).text).toBe(text('ja', 'hazardChat.stale'))
    expect((await phone.begins()).buttons).toContain('🕳️ 道路の穴')
  })

  it('is sent once, however often 送る is pressed, and late buttons say what became of it', async () => {
    await phone.tellsAll()
    const [send, cancel] = [phone.dataOf('送る'), phone.dataOf('やめる')]
    await Promise.all([phone.tapsOld(send), phone.tapsOld(send)])
    await phone.tapsOld(send)
    const hazard = await onlyHazard(town)
    await phone.tapsOld(cancel)
    expect(phone.reads()).toContain(hazard?.number)
    expect(phone.reads()).not.toContain(text('ja', 'hazardChat.cancelled'))
  })

  it('does not swallow a question that was begun after it, and goes on when that is asked', async () => {
    await phone.begins()
    town.clock.passes(1, 'minute')
    await phone.tapsOld('do=inquiry.ask')
    await phone.taps('地域のこと')
    expect((await phone.writes('ごみの日はいつですか。')).text).toContain('役員に送ります')
    await phone.taps('送る')
    expect((await phone.writes('道路の穴')).text).toBe(text('ja', 'hazardKind.roadHoleQuestion'))
  })
})
