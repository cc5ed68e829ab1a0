import { beforeEach, describe, expect, it } from 'vitest'
import { dayjs, toInstant } from '../../platform/time.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { text } from '../../texts/texts.ts'
import type { Circular } from '../circular.ts'
import { circulars, getCircular } from '../store.ts'

let town: Town
let published: Circular
beforeEach(async () => {
  town = await aTown({ associations: 2 })
  published = await getCircular(town.deps, await town.publishes({ title: '秋の一斉清掃', text: '' }))
  await circulars(town.deps).doc(published.id).delete()
})

/** Handed out to d1a1 some hours ago. */
const handedOut = async (...written: (Partial<Circular> & { hoursAgo?: number })[]) => {
  const write = town.deps.db.batch()
  for (const [place, { hoursAgo = place, ...each }] of written.entries()) {
    const at = toInstant(dayjs.utc('2026-11-19T00:00:00.000Z').subtract(hoursAgo, 'hour'))
    const id = each.id ?? `c${String(place).padStart(3, '0')}`
    write.set(circulars(town.deps).doc(id), { ...published, publishedAt: at, createdAt: at, ...each, id })
  }
  await write.commit()
}
const resident = () => town.phonesOf('d1a1b1h1')[0] ?? ''
const asks = async (query: Record<string, string>, who = resident()) =>
  (await (await town.as(who)).get(`/api/circulars?${new URLSearchParams(query)}`).expect(200)).body
const titles = async (query: Record<string, string>, who?: string) =>
  (await asks(query, who)).circulars.map(({ title }: { title: string }) => title)

describe('the list of a resident', () => {
  it('is narrowed down by category and by sender', async () => {
    await handedOut(
      { title: '古紙', category: 'garbage' },
      { title: '市のごみ', category: 'garbage', senderAreaId: 'city' },
      { title: '市の防災', category: 'disaster', senderAreaId: 'city' },
    )
    expect(await titles({ category: 'garbage' })).toEqual(['古紙', '市のごみ'])
    expect(await titles({ senderAreaId: 'city' })).toEqual(['市のごみ', '市の防災'])
    expect(await titles({ category: 'garbage', senderAreaId: 'city' })).toEqual(['市のごみ'])
    expect(await titles({ senderAreaId: 'd1a2' })).toEqual([])
  })

  it('offers the senders and categories there are, and those alone', async () => {
    await handedOut({ category: 'garbage' }, { category: 'disaster', senderAreaId: 'city' })
    const choices = async () => (await (await town.as(resident())).get('/api/circular-choices').expect(200)).body
    expect(await choices()).toEqual({
      senders: [
        { id: 'city', kind: 'city', name: '見本市' },
        { id: 'd1a1', kind: 'association', name: '第1自治会' },
      ],
      categories: ['garbage', 'disaster'],
    })
    town.clock.passes(400, 'day')
    expect(await choices()).toEqual({ senders: [], categories: [] })
  })

  it('finds what is written in a file that goes with a circular', async () => {
    const file = {
      id: 'f',
      name: '案内.pdf',
      bytes: 1,
      pages: 1,
      pictureIds: [],
      file: 'f.pdf',
      text: '盆踊りは8月です。',
    }
    await handedOut({ title: '夏の案内', attachments: [file] }, { title: '古紙' })
    expect(await titles({ words: 'ぼんおどり' })).toEqual(['夏の案内'])
  })

  it('leaves out none of those that were handed out in one moment, at the end of a page either', async () => {
    await handedOut(...Array.from({ length: 120 }, (_, n) => ({ title: `${n}`, hoursAgo: Math.floor(n / 70) })))
    const seen: string[] = []
    for (let older: string | null = ''; older !== null; ) {
      const page = await asks(older === '' ? {} : { before: older })
      seen.push(...page.circulars.map(({ title }: { title: string }) => title))
      older = page.older
    }
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })
})

describe('a search in the list', () => {
  it('puts what has the words in the title first, then the newest', async () => {
    await handedOut(
      { title: '総会', text: 'ごみの話もします' },
      { title: '資源ゴミ', text: '' },
      { title: '古紙の日', text: '', category: 'garbage' },
      { title: '粗大ごみ', text: '' },
    )
    const found = await asks({ words: 'ごみ' })
    expect(found.circulars.map(({ title }: { title: string }) => title)).toEqual([
      '資源ゴミ',
      '粗大ごみ',
      '総会',
      '古紙の日',
    ])
    expect(found).toMatchObject({ found: 4, older: null })
  })

  it('finds what has all of the words, wherever each stands', async () => {
    await handedOut({ title: '夏祭り', text: 'ごみ拾い' }, { title: '夏祭り', text: '' }, { title: 'ごみ', text: '' })
    expect(await titles({ words: ' 祭り　ごみ ' })).toEqual(['夏祭り'])
    expect((await asks({ words: '祭り 見本市' })).found).toBe(0)
    expect((await asks({ words: '祭り 第1自治会' })).found).toBe(2)
  })

  it('goes on page by page', async () => {
    await handedOut(...Array.from({ length: 70 }, (_, n) => ({ title: `ごみ${n}` })))
    const first = await asks({ words: 'ごみ' })
    expect(first).toMatchObject({ found: 70, older: '50' })
    const second = await asks({ words: 'ごみ', before: first.older })
    expect([...first.circulars, ...second.circulars].map(({ title }) => title)).toEqual(
      Array.from({ length: 70 }, (_, n) => `ごみ${n}`),
    )
    expect(second).toMatchObject({ found: 70, older: null })
  })

  it('looks thirteen months back, at the own circulars alone, and at drafts never', async () => {
    await handedOut(
      { title: 'ごみ 去年', hoursAgo: 24 * 390 },
      { title: 'ごみ おととし', hoursAgo: 24 * 400 },
      { title: 'ごみ となり', audience: ['d1a2'], audiencePath: ['city', 'd1', 'd1a2'] },
    )
    await town.writes({ title: 'ごみ 下書き' })
    expect(await titles({ words: 'ごみ' })).toEqual(['ごみ 去年'])
  })

  it.each([
    '',
    ' ',
    '　\n\t',
    '、。！？',
    '😀👨‍👩‍👧❤️1️⃣'.slice(0, 2),
    'あ'.repeat(1_000),
    '\u0000',
    '%',
    '(((',
    '\\',
    'ー',
    '1~2',
  ])('for %j is answered kindly', async (words) => {
    await handedOut({ title: 'お知らせ' })
    const found = await asks({ words })
    expect(found.circulars.length).toBe(words === '' ? 1 : 0)
  })

  it('reads the versions in the reader’s language too, with or without marks and endings', async () => {
    const versions = {
      vi: { title: 'Ngày thu gom rác', text: 'Hãy mang rác ra trước 8 giờ.', by: 'officer' as const, questions: {} },
      zh: { title: '垃圾收集日', text: '', by: 'machine' as const, questions: {} },
      en: { title: 'Garbage days', text: '', by: 'officer' as const, questions: {} },
      'ja-easy': {
        title: 'ごみを 出(だ)す 日(ひ)',
        text: '避難(ひなん)訓練(くんれん)',
        by: 'officer' as const,
        questions: {},
      },
    }
    await handedOut({ title: '可燃物の収集', text: '', versions })
    const [, second = ''] = town.phonesOf('d1a1b1h2')
    const reader = second || (town.phonesOf('d1a1b1h2')[0] ?? '')
    const reads = async (language: string, words: string) => {
      await (await town.as(reader)).patch('/api/me', { language }).expect(200)
      return (await asks({ words }, reader)).found
    }
    expect(await reads('vi', 'rác')).toBe(1)
    expect(await reads('vi', 'RAC gom')).toBe(1)
    expect(await reads('zh', '收集')).toBe(1)
    expect(await reads('en', 'garbage day')).toBe(1)
    expect(await reads('en', 'bage')).toBe(0)
    expect(await reads('en', 'rác')).toBe(0)
    expect(await reads('en', '収集')).toBe(1)
    expect(await reads('ja-easy', '避難訓練')).toBe(1)
    expect(await reads('ja', '避難訓練')).toBe(0)
    expect(await reads('pt', text('pt', 'categories.event'))).toBe(1)
  })
})

describe('what can be looked for', () => {
  it('is prepared once and kept with the circular, until a version is added', async () => {
    await handedOut({ title: 'ごみの日', text: '' })
    const kept = async () => (await getCircular(town.deps, 'c000')).searchWords
    expect(await kept()).toBe('')
    await asks({ words: 'ごみ' })
    const first = await kept()
    expect(first).toContain('ごみ -の 日:ひ')
    await circulars(town.deps)
      .doc('c000')
      .update({ searchWords: first.replace('ごみ', 'しるし') })
    expect(await titles({ words: 'しるし' })).toEqual(['ごみの日'])
    const version = { title: 'Garbage', text: '', by: 'machine', questions: {} }
    await circulars(town.deps)
      .doc('c000')
      .update({ versions: { en: version } })
    expect(await titles({ words: 'しるし' })).toEqual([])
    expect(await kept()).toContain('en\t garbage\t')
  })

  it('survives what happens to the circular afterwards', async () => {
    const id = await town.publishes({ title: 'ごみの日', text: '' })
    await asks({ words: 'ごみ' })
    const kept = (await getCircular(town.deps, id)).searchWords
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post(`/api/circulars/${id}/withdraw`, { reason: '中止' }).expect(200)
    expect(kept).not.toBe('')
    expect((await getCircular(town.deps, id)).searchWords).toBe(kept)
  })

  it('is not all prepared at once; what is not is found by its letters meanwhile', async () => {
    const long = 'お知らせします。'.repeat(600)
    await handedOut(...Array.from({ length: 8 }, (_, n) => ({ title: `ゴミ${n}`, text: long })))
    expect((await asks({ words: 'ごみ' })).found).toBe(8)
    const prepared = async () =>
      (await circulars(town.deps).get()).docs.filter((doc) => doc.data().searchWords !== '').length
    expect(await prepared()).toBe(4)
    await asks({ words: 'ごみ' })
    expect(await prepared()).toBe(8)
  })

  it('never leaves the house', async () => {
    await handedOut({ title: 'ごみの日' })
    expect(JSON.stringify(await asks({ words: 'ごみ' }))).not.toContain('searchWords')
  })
})
