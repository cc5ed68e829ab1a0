import { beforeEach, describe, expect, it } from 'vitest'
import { auditEntries } from '../../audit/write-audit.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import type { ReadWord } from './contract.ts'

let town: Town
beforeEach(async () => {
  town = await aTown({ associations: 2, households: 1 })
})

const WORDS = { title: '出水のときは', text: '津田の集会所へ行く。\n津田の方は𠮷さんまで。' }
const officer = () => town.as(town.officers.associationOfficer)
const listed = async (id: string): Promise<{ version: number; words: ReadWord[]; corrections: object[] }> =>
  (await (await officer()).get(`/api/circulars/${id}/readings`).expect(200)).body
const correct = async (id: string, readings: unknown, status = 200) =>
  (await (await officer()).put(`/api/circulars/${id}/readings`, { version: 1, readings }).expect(status)).body
const IZUMI = { word: '出水', reading: 'いずみ' }

describe('an officer who looks through the readings', () => {
  it('sees each word once, in the order of the text, and who says so', async () => {
    const { version, words, corrections } = await listed(await town.writes(WORDS))
    expect({ version, corrections }).toEqual({ version: 1, corrections: [] })
    expect(words.map(({ word, reading, source }) => [word, reading, source])).toEqual([
      ['出水', 'でみず', 'table'],
      ['津田', 'つだ', 'table'],
      ['集会所', 'しゅうかいじょ', 'table'],
      ['行く', 'いく', 'dictionary'],
      ['方', 'かた', 'table'],
      ['𠮷', null, null],
    ])
  })

  it('puts one right, and it holds for the page and the list', async () => {
    const id = await town.writes(WORDS)
    const body = await correct(id, [IZUMI])
    expect(body).toMatchObject({ id, version: 2, status: 'draft' })
    const { version, words, corrections } = await listed(id)
    expect([version, words[0], corrections]).toEqual([2, { ...IZUMI, source: 'officer' }, [IZUMI]])
    const { body: shown } = await (await officer()).get(`/api/circulars/${id}/furigana`).expect(200)
    expect(shown.title[0][0]).toEqual({ text: '出水', reading: 'いずみ' })
    const { docs } = await auditEntries(town.deps).where('on.id', '==', id).get()
    expect(docs.map((doc) => doc.data().action).toSorted()).toEqual(['circular.changed', 'circular.created'])
  })

  it('can write them with the draft, and keeps them when its words change', async () => {
    const id = await town.writes({ ...WORDS, readings: [IZUMI] })
    const change = { title: '出水の後', text: '', audience: ['d1a1'], category: 'notice', version: 1 }
    await (await officer()).put(`/api/circulars/${id}`, change).expect(200)
    expect((await listed(id)).corrections).toEqual([IZUMI])
  })

  it('finds them again in the correction of a withdrawn circular', async () => {
    const id = await town.publishes({ ...WORDS, readings: [IZUMI] })
    const caller = await officer()
    await caller.post(`/api/circulars/${id}/withdraw`, { reason: '日付のまちがい' }).expect(200)
    const { body } = await caller.post(`/api/circulars/${id}/correction`).expect(200)
    expect((await listed(body.id)).corrections).toEqual([IZUMI])
  })

  it('replaces all of them at once', async () => {
    const id = await town.writes({ ...WORDS, readings: [IZUMI] })
    await correct(id, [])
    expect((await listed(id)).corrections).toEqual([])
  })
})

describe('putting readings right is refused', () => {
  it.each<[string, unknown, string, string]>([
    ['katakana', [{ word: '出水', reading: 'イズミ' }], 'readings.0.reading', 'reading-not-hiragana'],
    ['nothing', [{ word: '出水', reading: ' ' }], 'readings.0.reading', 'reading-not-hiragana'],
    ['no word', [IZUMI, { word: '', reading: 'いずみ' }], 'readings.1.word', 'reading-word-missing'],
    ['a sentence', [{ word: '水'.repeat(21), reading: 'みず' }], 'readings.0.word', 'reading-word-too-long'],
    ['201 of them', Array.from({ length: 201 }, () => IZUMI), 'readings', 'too-many-readings'],
    ['no list', 'いずみ', 'readings', 'invalid'],
  ])('for %s, with a sentence beside the field', async (_, readings, path, code) => {
    const id = await town.writes(WORDS)
    const body = await correct(id, readings, 400)
    expect(body.fields[0]).toMatchObject({ path, code })
    expect(body.fields[0].detail).toMatch(/。$/)
    expect((await listed(id)).version).toBe(1)
  })

  it('over what somebody else has changed meanwhile, and once it is sent', async () => {
    const id = await town.writes(WORDS)
    await correct(id, [IZUMI])
    expect((await correct(id, [], 409)).code).toBe('circular-changed')
    const sent = await town.publishes(WORDS)
    expect((await correct(sent, [], 409)).code).toBe('circular-already-sent')
  })

  it('for officers elsewhere, for whom it does not exist', async () => {
    const id = await town.writes(WORDS)
    const neighbour = await town.as(await town.appoints('associationOfficer', 'd1a2'))
    await neighbour.get(`/api/circulars/${id}/readings`).expect(404)
    await neighbour.put(`/api/circulars/${id}/readings`, { version: 1, readings: [] }).expect(404)
    await (await town.as(town.phonesOf('d1a1b1h1')[0] ?? '')).get(`/api/circulars/${id}/readings`).expect(403)
  })
})
