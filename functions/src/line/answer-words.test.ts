import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPhone, type Phone } from '../testing/a-phone.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'

interface Bubble {
  header?: { contents: { text: string }[] }
  body: { contents: { text: string }[] }
  footer: { contents: { action: { label: string; uri: string } }[] }
}

let town: Town
let resident: Phone
const ids: Record<string, string> = {}
beforeAll(async () => {
  town = await aTown({ associations: 2 })
  resident = aPhone(town, town.phonesOf('d1a1b1h1')[0])
  const publish = async (title: string, body: string, more: object = {}) => {
    town.clock.passes(1, 'minute')
    ids[title] = await town.publishes({ title, text: body, category: 'notice', ...more })
  }
  await publish('資源ゴミの出し方', '朝8時までにお願いします。')
  await publish('夏祭りの手伝い', 'ごみの片付けをお願いします。')
  await publish('防災訓練', '小学校の体育館で行います。')
  await publish('となりの班のごみ当番', '', { audience: ['d1a1b2'] })
  await publish('ごみ置き場の当番', '', { audience: ['d1a1b1'] })
})

const lastReply = () => town.line.replies.at(-1)?.messages ?? []
const bubbles = (): Bubble[] => (lastReply()[0]?.contents as { contents: Bubble[] } | undefined)?.contents ?? []
const titles = () => bubbles().flatMap(({ header, body }) => (header ? [body.contents[0]?.text] : []))
const addressOf = (bubble: Bubble | undefined) => bubble?.footer.contents[0]?.action.uri ?? ''

describe('a word in the chat', () => {
  it('finds the own circulars in one free reply: titles first, then the newest', async () => {
    await resident.writes('ごみ')
    expect(lastReply()).toHaveLength(1)
    expect(titles()).toEqual(['ごみ置き場の当番', '資源ゴミの出し方', '夏祭りの手伝い'])
    expect(lastReply()[0]?.altText).toBe(
      '「ごみ」で3件見つかりました：ごみ置き場の当番、資源ゴミの出し方、夏祭りの手伝い',
    )
    expect(town.line.accepted.some(({ messages }) => JSON.stringify(messages).includes('見つかりました'))).toBe(false)
  })

  it('shows who sent it and when, and leads to it and to the page with all', async () => {
    await resident.writes('防災')
    const [drill, all] = bubbles()
    expect(drill?.header?.contents.map(({ text: line }) => line)).toEqual(['お知らせ', '第1自治会'])
    expect(drill?.body.contents.map(({ text: line }) => line)).toEqual(['防災訓練', '11月20日(金)'])
    expect(addressOf(drill)).toMatch(new RegExp(`/r/circulars/${ids.防災訓練}$`))
    expect(drill?.footer.contents[0]?.action.label).toBe('読む')
    expect(new URL(addressOf(all)).searchParams.get('words')).toBe('防災')
  })

  it('of several finds what has all of them', async () => {
    await resident.writes('ごみ　祭り')
    expect(titles()).toEqual(['夏祭りの手伝い'])
  })

  it('in a sentence finds what it is about', async () => {
    await resident.writes('ごみはいつ出せますか？')
    expect(titles()).toEqual(['ごみ置き場の当番', '資源ゴミの出し方', '夏祭りの手伝い'])
  })

  it('finds nothing of another block, and says kindly what else one can do', async () => {
    const shown = await resident.writes('となり')
    expect(shown.text).toBe(text('ja', 'search.nothing', { words: 'となり' }))
    expect(shown.buttons).toEqual(expect.arrayContaining(['お知らせ', '登録と設定', '使い方']))
  })

  it('says of what was taken back that it was', async () => {
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post(`/api/circulars/${ids.防災訓練}/withdraw`, { reason: '中止のため' }).expect(200)
    await resident.writes('訓練')
    expect(bubbles()[0]?.body.contents.at(-1)?.text).toBe(text('ja', 'failures.circular-withdrawn'))
  })

  it('in another language finds the category, and its answer is in that language', async () => {
    const reader = aPhone(town, town.phonesOf('d1a1b1h2')[0])
    await reader.tapsOld('do=settings.language&language=vi')
    await town.publishes({ title: '古紙回収', text: '', category: 'garbage' })
    await reader.writes('rac')
    expect(titles()).toEqual(['古紙回収'])
    expect((await reader.writes('xyz')).text).toBe(text('vi', 'search.nothing', { words: 'xyz' }))
  })
})

describe('whatever is written', () => {
  it('is answered within what LINE takes', async () => {
    for (const words of [
      'あ'.repeat(20_000),
      'ごみ '.repeat(250),
      'ゴ'.repeat(1_000),
      '\ud800ごみ',
      '𠮷'.repeat(1_000),
    ]) {
      await resident.writes(words)
      const [message] = lastReply()
      expect(message?.altText ?? message?.text).toBeTruthy()
      for (const bubble of bubbles()) expect(addressOf(bubble).length).toBeLessThanOrEqual(1000)
    }
  })

  it('finds with the longest titles there are fit into a carousel', async () => {
    const family = '👨🏽‍👩🏽‍👧🏽‍👦🏽'
    for (let n = 0; n < 10; n++) await town.publishes({ title: `ごみ${family.repeat(58)}`, text: '' })
    await resident.writes('ごみ')
    const [message] = lastReply()
    expect(Buffer.byteLength(JSON.stringify(message?.contents))).toBeLessThanOrEqual(50 * 1024)
    expect(bubbles().length).toBeLessThanOrEqual(10)
    expect(bubbles().length).toBeGreaterThan(2)
    expect(String(message?.altText).length).toBeLessThanOrEqual(1500)
    expect(bubbles().at(-1)?.body.contents[0]?.text).toBe('「ごみ」のお知らせ：14件')
  })

  it('is answered, never with a failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (words) => {
        await resident.writes(words)
        expect(lastReply()).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
    expect(town.logged).toEqual([])
  })
})

describe('「さがす」', () => {
  it('asks for a word', async () => {
    expect((await resident.tapsOld('do=search.ask')).text).toBe(text('ja', 'search.ask'))
    expect((await aPhone(town, 'a stranger').tapsOld('do=search.ask')).buttons).toContain('日本語')
  })
})
