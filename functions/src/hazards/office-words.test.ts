import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../platform/language.ts'
import { aNewsTown } from '../testing/a-news-town.ts'
import { TEXTS } from '../texts/texts.ts'
import type { WordsLine } from './hazard-view.ts'
import { HAZARD_STATUSES } from './limits.ts'
import { officeWordsIn } from './office-words.ts'
import { isReadySentence, readySentencesFor } from './ready-sentences.ts'

const OWN = '火曜日の朝に、道をふさぎます。'
const [READY, AWAY, PRIVATE, THANKS] = [
  '近いうちに見に行きます。',
  '直るまで、近づかないようにしてください。',
  '個人の土地なので、こちらでは直せません。持ち主の方にお願いしました。',
  '教えてくださって、ありがとうございました。',
]
const inOwn = (text: string): WordsLine => ({ text, inJapanese: false })
const inJapanese = (text: string): WordsLine => ({ text, inJapanese: true })

describe('ready sentences', () => {
  it('are all offered somewhere, four or more for whatever a report can be answered as', () => {
    const offered = HAZARD_STATUSES.map(readySentencesFor)
    expect(new Set(offered.flat())).toEqual(new Set(Object.values(TEXTS.ja.hazardReady)))
    expect(HAZARD_STATUSES.filter((_, index) => (offered[index] ?? []).length < 4)).toEqual(['merged'])
  })

  it('are one line each, none the same as another', () => {
    const sentences = Object.values(TEXTS.ja.hazardReady)
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(sentences.filter((sentence) => sentence !== sentence.trim() || sentence.includes('\n'))).toEqual([])
  })

  it.each(LANGUAGES.filter((language) => language !== 'ja'))('are read in %s, every one', (language) => {
    const read = Object.values(TEXTS.ja.hazardReady).map((sentence) => officeWordsIn(language, sentence))
    expect(read).toEqual(Object.values(TEXTS[language].hazardReady).map((text) => [inOwn(text)]))
    expect(read.flat().filter(({ text }) => isReadySentence(text))).toEqual([])
  })
})

describe('an office’s words', () => {
  it('are read line by line: ready ones in one’s own language, others as they were written', () => {
    expect(officeWordsIn('en', `${READY}\r\n\n${OWN}\n　${THANKS} `)).toEqual([
      inOwn('We will come and look at it soon.'),
      inOwn(''),
      inJapanese(OWN),
      inOwn('Thank you for telling us.'),
    ])
  })

  it.each([`${READY}${OWN}`, READY.slice(0, -1), `「${READY}」`, `${READY}${READY}`])(
    'are not half read in another language: %s',
    (line) => {
      expect(officeWordsIn('vi', line)).toEqual([inJapanese(line)])
    },
  )

  it('stay as they are for who reads Japanese, and nothing said is nothing', () => {
    expect(officeWordsIn('ja', `${READY}\n${OWN}`)).toEqual([inJapanese(READY), inJapanese(OWN)])
    expect(officeWordsIn('ja', '')).toEqual([])
  })
})

it('an answer and the reason of a decline reach whoever waits, and everybody on the map, in their own language', async () => {
  const town = await aNewsTown({ blocks: 1, households: 1, language: 'en' })
  const [anna = ''] = town.people
  const id = await town.reports(anna)
  await town.approves(id)
  await town.says(id, `${AWAY}\n${OWN}`)
  const office = await town.as(town.officers.cityStaff)
  const { version: seen } = (await office.get(`/api/office/hazards/${id}`)).body
  const declined = { seen, status: 'declined', text: PRIVATE }
  expect((await office.post(`/api/office/hazards/${id}/status`, declined)).body.reason).toBe(PRIVATE)

  const inEnglish = inOwn(TEXTS.en.hazardReady.privateLand)
  const { events, reason } = (await (await town.as(anna)).get('/api/hazards').expect(200)).body.hazards[0]
  const said = [inOwn(TEXTS.en.hazardReady.keepAway), inJapanese(OWN)]
  expect(events.map(({ words }: { words: WordsLine[] }) => words)).toEqual([[], said, [inEnglish]])
  expect(reason).toEqual([inEnglish])

  const reasonIn = async (language: string) =>
    (await (await town.as(null)).get(`/api/map/hazards/${id}?language=${language}`).expect(200)).body.reason
  expect(await reasonIn('vi')).toEqual([inOwn(TEXTS.vi.hazardReady.privateLand)])
  expect(await reasonIn('ja')).toEqual([inJapanese(PRIVATE)])
  const plainMap = await (await town.as(null)).get('/map/list?lang=vi&status=closed').expect(200)
  expect(plainMap.text).toContain(`<span>${TEXTS.vi.hazardReady.privateLand}</span>`)

  await town.hourPasses()
  const [news] = town.gotBy(anna)
  for (const words of [...said, inEnglish]) expect(news).toContain(words.text)
  expect(news).not.toContain(AWAY)
})
