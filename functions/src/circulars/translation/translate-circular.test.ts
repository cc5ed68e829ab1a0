import { describe, expect, it } from 'vitest'
import type { Translator } from '../../deps.ts'
import { residents } from '../../residents/store.ts'
import { aSurvey } from '../../testing/a-survey.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'
import { circulars, getCircular } from '../store.ts'

type Asked = Parameters<Translator['translate']>[0]

interface FakeTranslator extends Translator {
  asked: Asked[]
  /** The next so many requests fail. */
  fails(times: number): void
  /** What happens while somebody waits for the answer. */
  meanwhile: () => Promise<void>
}

/** A machine that puts the language before what it is given. */
const fakeTranslator = (): FakeTranslator => {
  let failures = 0
  const fake: FakeTranslator = {
    asked: [],
    fails: (times) => {
      failures = times
    },
    meanwhile: async () => undefined,
    translate: async (request) => {
      fake.asked.push(request)
      await fake.meanwhile()
      if (failures-- > 0) throw new Error('503 the service is unavailable')
      return request.texts.map((text) => `${request.to}: ${text}`)
    },
  }
  return fake
}

/** A town whose households read Japanese, English, Vietnamese and Japanese; its association wants translations. */
const aTownOfReaders = async (policy: TownSize['policy'] = { machineTranslation: true }) => {
  const town = await aTown({ policy })
  const translator = fakeTranslator()
  town.deps.translator = translator
  for (const [index, language] of (['ja', 'en', 'vi'] as const).entries()) {
    const [phone = ''] = town.phonesOf(`d1a1b1h${index + 1}`)
    await (await town.as(phone)).patch('/api/me', { language }).expect(200)
  }
  return { town, translator }
}
const englishReader = (town: Town) => town.phonesOf('d1a1b1h2')[0] ?? ''
const written = async (town: Town, id: string) => (await getCircular(town.deps, id)).versions
const tomorrow = { timing: { kind: 'at', at: '2026-11-21T01:00:00.000Z' } }

describe('where an area wants a machine to translate', () => {
  it('what is submitted is written in the languages of its readers before it goes, survey and all', async () => {
    const { town, translator } = await aTownOfReaders()
    const id = await town.writes({ survey: aSurvey(), text: '持ち物は軍手です。' })
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/publish`, tomorrow).expect(200)
    await town.work()
    expect(Object.keys(await written(town, id)).toSorted()).toEqual(['en', 'vi'])
    expect(translator.asked.map(({ to }) => to).toSorted()).toEqual(['en', 'vi'])
    town.clock.reaches('2026-11-21T10:00:00+09:00')
    await town.work()
    const [letter] = town.line.accepted.filter(({ to }) => to.includes(englishReader(town)))
    expect(JSON.stringify(letter?.messages)).toContain('en: 秋の一斉清掃のお知らせ')
    const { body } = await (await town.as(englishReader(town))).get(`/api/circulars/${id}`).expect(200)
    expect(body).toMatchObject({
      title: 'en: 秋の一斉清掃のお知らせ',
      text: 'en: 持ち物は軍手です。',
      written: { by: 'machine', language: 'en' },
      surveyLanguage: 'en',
    })
    expect(body.survey.questions[1]).toMatchObject({
      id: 'day',
      wording: 'en: どちらの日がよいですか',
      options: ['en: 土曜', 'en: 日曜'],
    })
    const { body: original } = await (await town.as(englishReader(town))).get(`/api/circulars/${id}?language=ja`)
    expect(original).toMatchObject({ surveyLanguage: 'ja', survey: { questions: aSurvey().questions } })
  })

  it('sending waits for nothing: what goes at once goes in Japanese, and its page is translated afterwards', async () => {
    const { town } = await aTownOfReaders()
    const id = await town.publishes()
    const [letter] = town.line.accepted.filter(({ to }) => to.includes(englishReader(town)))
    expect(JSON.stringify(letter?.messages)).toContain('秋の一斉清掃のお知らせ')
    expect(JSON.stringify(letter?.messages)).not.toContain('en: ')
    expect((await written(town, id)).en).toMatchObject({ by: 'machine', title: 'en: 秋の一斉清掃のお知らせ' })
    expect((await getCircular(town.deps, id)).version).toBe(1)
  })

  it('what an officer has written stays, also when it is written while the machine works', async () => {
    const { town, translator } = await aTownOfReaders()
    const own = { title: 'Autumn clean-up', text: '', by: 'officer' as const, questions: {} }
    const id = await town.writes({ versions: { en: own } })
    translator.meanwhile = async () => {
      await circulars(town.deps)
        .doc(id)
        .update({ 'versions.vi': { ...own, title: 'Dọn dẹp mùa thu' } })
    }
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/publish`, tomorrow).expect(200)
    await town.work()
    expect(await written(town, id)).toMatchObject({
      en: { by: 'officer', title: 'Autumn clean-up' },
      vi: { by: 'officer', title: 'Dọn dẹp mùa thu' },
    })
    expect(translator.asked.map(({ to }) => to)).toEqual(['vi'])
  })

  it('what fails is tried a little later, and given up after three times; it goes out all the same', async () => {
    const { town, translator } = await aTownOfReaders()
    translator.fails(1)
    const id = await town.publishes()
    expect(Object.keys(await written(town, id))).toHaveLength(1)
    town.clock.passes(1, 'minute')
    await town.work()
    expect(Object.keys(await written(town, id))).toHaveLength(2)

    translator.asked.length = 0
    translator.fails(100)
    const hopeless = await town.publishes()
    for (let minute = 0; minute < 10; minute++) {
      town.clock.passes(1, 'minute')
      await town.work()
    }
    expect(await written(town, hopeless)).toEqual({})
    expect(translator.asked.filter(({ to }) => to === 'en')).toHaveLength(3)
    expect(town.line.timesSentTo(englishReader(town))).toBe(2)
    expect(town.logged.join()).not.toContain('秋の一斉清掃')
  })

  it('a task that runs twice asks once', async () => {
    const { town, translator } = await aTownOfReaders()
    town.queue.duplicates()
    await town.publishes()
    expect(translator.asked.map(({ to }) => to).toSorted()).toEqual(['en', 'vi'])
  })

  it('what no longer says the same is not kept: words that are changed lose the machine’s versions', async () => {
    const { town, translator } = await aTownOfReaders()
    const officer = await town.as(town.officers.associationOfficer)
    const id = await town.writes()
    await officer.post(`/api/circulars/${id}/publish`, tomorrow).expect(200)
    await town.work()
    await officer.post(`/api/circulars/${id}/cancel`).expect(200)
    const { body: draft } = await officer.get(`/api/circulars/${id}?as=office`).expect(200)
    const { versions } = draft.office
    const same = { audience: ['d1a1'], category: 'event', title: draft.title, text: draft.text, versions }
    const { body: kept } = await officer.put(`/api/circulars/${id}`, { ...same, version: draft.version }).expect(200)
    expect(Object.keys(kept.office.versions)).toEqual(['en', 'vi'])
    versions.vi.by = 'officer'
    const change = { ...same, versions, title: '日が変わりました', version: kept.version }
    const { body: changed } = await officer.put(`/api/circulars/${id}`, change).expect(200)
    expect(Object.keys(changed.office.versions)).toEqual(['vi'])
    translator.asked.length = 0
    await officer.post(`/api/circulars/${id}/publish`, tomorrow).expect(200)
    await town.work()
    expect((await written(town, id)).en?.title).toBe('en: 日が変わりました')
    expect(translator.asked.map(({ to }) => to)).toEqual(['en'])
  })

  it('an answer that is no translation of it is thrown away', async () => {
    const { town, translator } = await aTownOfReaders()
    const nonsense = [['x'], ['', ''], ['x'.repeat(1_000), 'x']]
    for (const answer of nonsense) {
      town.deps.translator = { translate: async () => answer }
      expect(await written(town, await town.publishes())).toEqual({})
    }
    town.deps.translator = translator
  })
})

describe('no machine is asked', () => {
  it('where no area wants it, where nobody is there to translate, and for plain Japanese', async () => {
    const { town, translator } = await aTownOfReaders({})
    await town.publishes()
    expect(translator.asked).toEqual([])
    const wanting = await aTownOfReaders()
    const [reader = ''] = wanting.town.phonesOf('d1a1b1h1')
    await (await wanting.town.as(reader)).patch('/api/me', { language: 'ja-easy' }).expect(200)
    await wanting.town.publishes()
    expect(wanting.translator.asked.map(({ to }) => to).toSorted()).toEqual(['en', 'vi'])
    wanting.town.deps.translator = null
    expect(await written(wanting.town, await wanting.town.publishes())).toEqual({})
    expect((await residents(wanting.town.deps).doc(reader).get()).data()?.language).toBe('ja-easy')
  })
})
