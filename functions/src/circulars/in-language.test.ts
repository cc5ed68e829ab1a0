import { beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../testing/a-town.ts'

describe('a circular with a version in English', () => {
  let town: Town
  let id: string
  const read = async (query = '') =>
    (await (await town.as(town.phonesOf('d1a1b1h1')[0] ?? '')).get(`/api/circulars/${id}${query}`)).body

  beforeAll(async () => {
    town = await aTown({ language: 'en' })
    id = await town.publishes({
      title: '溝掃除のお知らせ',
      text: '朝9時からです。',
      versions: { en: { title: 'Cleaning the ditches', text: 'From 9 in the morning.', by: 'machine', questions: {} } },
    })
  })

  it('is in English for who reads English, and says that a machine has written it so', async () => {
    expect(await read()).toMatchObject({
      title: 'Cleaning the ditches',
      textPhrases: [['From 9 in the morning.']],
      written: { language: 'en', by: 'machine', wanted: 'en' },
    })
  })

  it('is there in Japanese too for who asks for the original; what they read as a rule stays known', async () => {
    expect(await read('?language=ja')).toMatchObject({
      title: '溝掃除のお知らせ',
      text: '朝9時からです。',
      written: { language: 'ja', by: 'original', wanted: 'en' },
    })
  })

  it('is in Japanese where nobody has written the language that is asked for', async () => {
    expect((await read('?language=vi')).written).toEqual({ language: 'ja', by: 'original', wanted: 'en' })
  })

  it('answers no language that nobody speaks here', async () => {
    expect(await read('?language=xx')).toMatchObject({ status: 400 })
  })
})
