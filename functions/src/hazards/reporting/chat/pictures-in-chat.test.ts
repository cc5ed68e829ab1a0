import { beforeEach, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../../testing/a-town.ts'
import { interruptions, type Step } from '../../../testing/interruptions.ts'
import { allHazards, type Telling, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { text } from '../../../texts/texts.ts'
import { hazardPictures } from '../../store.ts'

let town: Town
let phone: Telling
beforeEach(async () => {
  town = await aTown()
  phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
})
const untilPicture = async () => {
  await phone.tapsOld('do=hazard.start')
  await phone.taps('🕳️ 道路の穴')
  return phone.taps('とばす')
}
const kept = async () =>
  (await hazardPictures(town.deps).where('state', '==', 'kept').get()).docs
    .map((doc) => doc.data())
    .toSorted((a, b) => a.order - b.order)
    .map(({ messageId }) => messageId)
const sends = async () => {
  await phone.sendsPlace()
  await phone.taps('書かない')
  await phone.taps('送る')
  return (await allHazards(town)).at(-1)
}
const OFFER = text('ja', 'hazardChat.offer')

describe('several pictures sent together', () => {
  const together = (total: number, ...indexes: number[]) =>
    Promise.all(indexes.map((index) => phone.sendsPicture(`p${index}`, { id: 'SET', index, total })))

  it('are kept in their order, whatever order they come in, and answered once', async () => {
    await untilPicture()
    const answers: string[] = []
    for (const index of [3, 1, 2]) answers.push((await together(3, index))[0]?.text ?? '')
    expect(answers.slice(0, 2)).toEqual(['', ''])
    expect(answers[2]).toMatch(/^写真を受け取りました（全部で3枚）/)
    expect(await kept()).toEqual(['p1', 'p2', 'p3'])
  })

  it('are answered once when they come at the same moment, or twice', async () => {
    await untilPicture()
    town.queue.duplicates()
    const before = town.line.replies.length
    await together(4, 4, 2, 1, 3)
    town.queue.duplicates(false)
    const tokens = new Set(town.line.replies.slice(before).map(({ replyToken }) => replyToken))
    expect(tokens.size).toBe(1)
    expect(await kept()).toEqual(['p1', 'p2', 'p3', 'p4'])
  })

  it('are the first four by their order when there are more', async () => {
    await untilPicture()
    await phone.sendsPicture('alone')
    for (const index of [6, 5, 4, 3, 2]) await together(6, index)
    const [last] = await together(6, 1)
    expect(last?.text.startsWith(text('ja', 'hazardChat.fullPictures'))).toBe(true)
    expect(await kept()).toEqual(['alone', 'p1', 'p2', 'p3'])
  })
})

describe('a picture without a report', () => {
  it('is asked about, and nothing of it is fetched before the yes', async () => {
    const shown = await phone.sendsPicture('p1')
    expect(shown).toEqual({ text: OFFER, buttons: ['はい', 'いいえ'] })
    expect((await hazardPictures(town.deps).get()).size).toBe(0)
    const first = await phone.taps('はい')
    expect(first.text.startsWith(text('ja', 'hazardChat.urgent'))).toBe(true)
    expect(await kept()).toEqual(['p1'])
    await phone.taps('🪞 カーブミラー')
    expect((await phone.taps('とばす')).buttons).toContain('今いる場所を送る')
    expect((await sends())?.category).toBe('mirror')
  })

  it('or several of them, together or one after the other, are asked about as one', async () => {
    expect((await phone.sendsPicture('p2', { id: 'SET', index: 2, total: 2 })).text).toBe('')
    expect((await phone.sendsPicture('p1', { id: 'SET', index: 1, total: 2 })).text).toBe(OFFER)
    await phone.sendsPicture('p3')
    await phone.taps('はい')
    expect(await kept()).toEqual(['p1', 'p2', 'p3'])
  })

  it('is left alone by a no', async () => {
    await phone.sendsPicture('p1')
    const yes = phone.dataOf('はい')
    expect((await phone.taps('いいえ')).text).toBe(text('ja', 'hazardChat.notOffered'))
    expect((await hazardPictures(town.deps).get()).size).toBe(0)
    // Thought better of: the button still stands further up.
    await phone.tapsOld(yes)
    expect(await kept()).toEqual(['p1'])
  })

  it('is answered in writing too, as on a computer', async () => {
    await phone.sendsPicture('p1')
    expect((await phone.writes('いいえ。')).text).toBe(text('ja', 'hazardChat.notOffered'))
    await phone.sendsPicture('p2')
    expect((await phone.writes('はい')).buttons).toContain('🕳️ 道路の穴')
    expect(await kept()).toEqual(['p2'])
  })

  it('long ago is still known by its button; it changes no other report', async () => {
    await phone.sendsPicture('p1')
    const yes = phone.dataOf('はい')
    town.clock.passes(13, 'hours')
    await phone.tapsOld(yes)
    expect(await kept()).toEqual(['p1'])
    await phone.taps('やめる')
    await untilPicture()
    expect((await phone.tapsOld(yes)).text.startsWith(text('ja', 'hazardChat.stale'))).toBe(true)
  })

  it('tapped yes twice is one report', async () => {
    await phone.sendsPicture('p1')
    const yes = phone.dataOf('はい')
    await phone.tapsOld(yes)
    await phone.tapsOld(yes)
    await phone.taps('🕳️ 道路の穴')
    await phone.taps('とばす')
    await sends()
    await phone.tapsOld(yes)
    expect(await allHazards(town)).toHaveLength(1)
    expect(phone.reads()).toContain(text('ja', 'hazardChat.done'))
  })

  it('leaves a place without a report what it was: the shelters near it', async () => {
    await phone.sendsPicture('p1')
    expect((await phone.sendsPlace()).text).toBe(text('ja', 'shelter.none'))
  })
})

describe('a picture taken back', () => {
  it('is out of the report, before it is sent and after', async () => {
    await untilPicture()
    await phone.sendsPicture('p1')
    await phone.sendsPicture('p2')
    await phone.takesBack('p1')
    expect(await kept()).toEqual(['p2'])
    await sends()
    await phone.takesBack('p2')
    expect(await kept()).toEqual([])
  })

  it('before we came to it is never fetched', async () => {
    await untilPicture()
    await phone.takesBack('p1')
    await phone.sendsPicture('p1')
    await phone.sendsPlace()
    expect((await phone.taps('書かない')).text).toContain('■ 写真：なし')
    expect(await kept()).toEqual([])
  })

  it('that was only offered is not in the report after the yes', async () => {
    await phone.sendsPicture('p1')
    await phone.sendsPicture('p2')
    const yes = phone.dataOf('はい')
    await phone.takesBack('p2')
    await phone.tapsOld(yes)
    expect(await kept()).toEqual(['p1'])
  })

  it('of anybody, or words, changes nothing and says nothing', async () => {
    expect((await phone.takesBack('never seen')).text).toBe('')
    expect((await tellsOfDanger(town, 'a stranger').takesBack('p1')).text).toBe('')
    expect(town.logged).toEqual([])
  })
})

describe('a picture that LINE does not have', () => {
  it('is said to be missing before the report is sent', async () => {
    await untilPicture()
    await phone.sends({ type: 'image', id: 'lost' })
    await phone.sendsPlace()
    const check = await phone.taps('書かない')
    expect(check.text.startsWith(text('ja', 'hazardChat.lostPictures'))).toBe(true)
    expect((await phone.sendsPicture('p2')).text).toContain('■ 写真：1枚')
  })

  it('and pictures to be sent anew are gone at once', async () => {
    await untilPicture()
    await phone.sendsPicture('p1')
    await phone.sendsPlace()
    await phone.taps('書かない')
    await phone.taps('直す')
    expect((await phone.taps('写真')).buttons).toContain('写真をとる')
    expect(await kept()).toEqual([])
    expect((await phone.sendsPicture('p2')).text).toContain('■ 写真：1枚')
  })
})

describe('a process that dies once while somebody says yes to a picture', () => {
  /** The transaction of this number never happens; then the power is back, and the message is handled again. */
  const diesOnce = (at: number) => {
    let transactions = 0
    const power = interruptions(town.deps)
    power.decide((step: Step) => (step === 'transaction' && ++transactions === at ? 'never happens' : 'goes well'))
    return power
  }

  it.each([1, 2, 3, 4])('has the picture all the same, also where the yes is written (transaction %i)', async (at) => {
    await phone.sendsPicture('p1')
    const power = diesOnce(at)
    await phone.writes('はい')
    power.end()
    expect(await kept()).toEqual(['p1'])
  })
})
