import { beforeEach, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../testing/a-town.ts'
import type { Furigana } from './contract.ts'

let town: Town
beforeEach(async () => {
  town = await aTown({ associations: 2, households: 2 })
})

const WORDS = { title: '9月の清掃', text: '9月29日(日)に行います。\n\n1人1本、軍手をご持参下さい。' }
const resident = (home = 'd1a1b1h1') => town.as(town.phonesOf(home)[0] ?? '')
const officer = () => town.as(town.officers.associationOfficer)
const furigana = async (id: string, query = '') =>
  (await (await resident()).get(`/api/circulars/${id}/furigana${query}`).expect(200)).body
/** As a page would draw it: readings in braces, a stroke where a line may break. */
const drawn = (line: Furigana['title']) =>
  line.map((phrase) => phrase.map(({ text, reading }) => (reading ? `${text}{${reading}}` : text)).join('')).join('|')
const kept = async () => (await town.deps.db.collection('furigana').get()).docs

describe('the readings of a circular', () => {
  it('stand over title and text, line by line, with places where lines may break', async () => {
    const { title, text, language } = await furigana(await town.publishes(WORDS))
    expect(language).toBe('ja')
    expect(drawn(title)).toBe('9月{くがつ}の|清掃{せいそう}')
    expect(text.map(drawn)).toEqual([
      '9月{くがつ}29日{にじゅうくにち}|(日{にち})に|行{おこな}います。',
      '',
      '1人{ひとり}1本{いっぽん}、|軍手{ぐんて}を|ご持参{じさん}下{くだ}さい。',
    ])
  })

  it('are the words again when joined', async () => {
    const { title, text } = await furigana(await town.publishes(WORDS))
    const joined = (line: Furigana['title']) => line.flatMap((phrase) => phrase.map((piece) => piece.text)).join('')
    expect(joined(title)).toBe(WORDS.title)
    expect(text.map(joined).join('\n')).toBe(WORDS.text)
  })

  it('are made once, whoever looks at the same moment, and kept for a week', async () => {
    const id = await town.publishes(WORDS)
    const [first, second] = await Promise.all([furigana(id), furigana(id)])
    expect(second).toEqual(first)
    const [only, ...others] = await kept()
    expect(others).toEqual([])
    expect(only?.get('expireAt').toMillis()).toBe(town.clock.now().add(7, 'day').valueOf())
    expect(await furigana(id)).toEqual(first)
  })

  it('are made anew when what was kept is gone', async () => {
    const id = await town.publishes(WORDS)
    const before = await furigana(id)
    for (const { ref } of await kept()) await ref.delete()
    expect(await furigana(id)).toEqual(before)
    expect(await kept()).toHaveLength(1)
  })

  it('follow the words when a draft is changed', async () => {
    const id = await town.writes(WORDS)
    const caller = await officer()
    const look = async () => (await caller.get(`/api/circulars/${id}/furigana`).expect(200)).body
    expect(drawn((await look()).title)).toBe('9月{くがつ}の|清掃{せいそう}')
    const changed = { ...WORDS, title: '防災訓練', audience: ['d1a1'], category: 'notice', version: 1 }
    await caller.put(`/api/circulars/${id}`, changed).expect(200)
    expect(drawn((await look()).title)).toBe('防災{ぼうさい}訓練{くんれん}')
  })

  it('are those of the plain version where there is one and it is wished for', async () => {
    const versions = {
      'ja-easy': { title: 'そうじを します', text: '9月に そうじを します。', by: 'officer' as const, questions: {} },
    }
    const id = await town.publishes({ ...WORDS, versions })
    const easy = await furigana(id, '?language=ja-easy')
    expect(easy.language).toBe('ja-easy')
    expect(easy.text.map(drawn)).toEqual(['9月{くがつ}に| そうじを| します。'])
    expect((await furigana(id, '?language=ja')).language).toBe('ja')
    expect((await furigana(await town.publishes(WORDS), '?language=ja-easy')).language).toBe('ja')
  })

  it('are for those who may see the circular, and for nobody else', async () => {
    const sent = await town.publishes(WORDS)
    const draft = await town.writes(WORDS)
    const statuses = async (id: string) =>
      Promise.all(
        [resident(), resident('d1a2b1h1'), officer(), town.as(await town.appoints('associationOfficer', 'd1a2'))].map(
          async (caller) => (await (await caller).get(`/api/circulars/${id}/furigana`)).status,
        ),
      )
    expect(await statuses(sent)).toEqual([200, 404, 200, 404])
    expect(await statuses(draft)).toEqual([404, 404, 200, 404])
    expect(await statuses('nowhere')).toEqual([404, 404, 404, 404])
  })

  it('are there in Japanese alone', async () => {
    const id = await town.publishes(WORDS)
    await (await resident()).get(`/api/circulars/${id}/furigana?language=en`).expect(400)
  })

  it('hold for a text of 5,000 characters', async () => {
    const text = '9月29日に津田南町の公園で草刈りを行います。'.repeat(217)
    const { text: lines } = await furigana(await town.publishes({ ...WORDS, text }))
    expect(lines).toHaveLength(1)
    expect(await furigana(await town.publishes({ ...WORDS, text: '' }))).toMatchObject({ text: [] })
  })
})
