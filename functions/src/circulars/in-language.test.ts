import { describe, expect, it } from 'vitest'
import { aDigestTown } from '../testing/a-digest-town.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'

const VERSIONS = {
  en: { title: 'Autumn clean-up', text: 'From 9 in the morning.', by: 'officer' as const, questions: {} },
  'ja-easy': { title: 'みんなで そうじ', text: 'あさ 9時からです。', by: 'officer' as const, questions: {} },
}
const reads = async (town: Town, householdId: string, language: string) => {
  const [lineUserId = ''] = town.phonesOf(householdId)
  await (await town.as(lineUserId)).patch('/api/me', { language }).expect(200)
  return lineUserId
}
const lastTo = (town: Town, lineUserId: string) =>
  JSON.stringify(town.line.accepted.findLast(({ to }) => to.includes(lineUserId))?.messages)

describe('a circular written in several languages', () => {
  it('comes in the language of each reader; where there is none in Japanese, saying so', async () => {
    const town = await aTown({ blocks: 1, households: 4 })
    const [english, easy, vietnamese] = [
      await reads(town, 'd1a1b1h1', 'en'),
      await reads(town, 'd1a1b1h2', 'ja-easy'),
      await reads(town, 'd1a1b1h3', 'vi'),
    ]
    await town.publishes({ versions: VERSIONS })
    expect(lastTo(town, english)).toContain('Autumn clean-up')
    expect(lastTo(town, english)).not.toContain('秋の一斉清掃')
    expect(lastTo(town, english)).not.toContain(text('en', 'circular.onlyJapanese'))
    expect(lastTo(town, easy)).toContain('みんなで そうじ')
    expect(lastTo(town, vietnamese)).toContain('秋の一斉清掃のお知らせ')
    expect(lastTo(town, vietnamese)).toContain(text('vi', 'circular.onlyJapanese'))
    const [japanese = ''] = town.phonesOf('d1a1b1h4')
    expect(lastTo(town, japanese)).not.toContain(text('ja', 'circular.onlyJapanese'))
  })

  it('is read so on the page and in the list; the office reads Japanese', async () => {
    const town = await aTown({ blocks: 1, households: 1 })
    const page = await town.as(await reads(town, 'd1a1b1h1', 'en'))
    const id = await town.publishes({ versions: VERSIONS })
    const { body } = await page.get(`/api/circulars/${id}`).expect(200)
    expect(body).toMatchObject({
      title: VERSIONS.en.title,
      text: VERSIONS.en.text,
      titlePhrases: ['Autumn clean-up'],
      written: { language: 'en', by: 'officer', wanted: 'en' },
    })
    expect((await page.get('/api/circulars').expect(200)).body.circulars[0].title).toBe('Autumn clean-up')
    const officer = await town.as(town.officers.associationOfficer)
    const inOffice = (await officer.get(`/api/circulars/${id}?as=office`).expect(200)).body
    expect(inOffice).toMatchObject({ title: '秋の一斉清掃のお知らせ', written: { language: 'ja', by: 'original' } })
    expect(inOffice.office.versions.en.title).toBe('Autumn clean-up')
  })

  it('comes so in a digest and in a reminder too', async () => {
    const town = await aDigestTown({ blocks: 1, households: 2 })
    const english = await reads(town, 'd1a1b1h1', 'en')
    const id = await town.handsIn({ versions: VERSIONS, confirmBy: '2026-11-25' })
    await town.handsIn({ title: 'もうひとつ' })
    await town.evening()
    expect(lastTo(town, english)).toContain('From 9 in the morning.')
    town.clock.reaches('2026-11-21T10:00:00+09:00')
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/reminder`).expect(200)
    await town.work()
    expect(lastTo(town, english)).toContain('Autumn clean-up')
  })

  it('says so when a machine wrote it', async () => {
    const town = await aTown({ blocks: 1, households: 1 })
    const english = await reads(town, 'd1a1b1h1', 'en')
    await town.publishes({ versions: { en: { ...VERSIONS.en, by: 'machine' } } })
    expect(lastTo(town, english)).toContain(text('en', 'circular.byMachine'))
  })

  it.each([
    ['Japanese, which is the original', { ja: VERSIONS.en }],
    ['a language we do not speak', { fr: VERSIONS.en }],
    ['no title', { en: { title: ' ', text: '' } }],
    ['more than three times what Japanese may have', { en: { title: 'a', text: 'a'.repeat(15_001) } }],
  ])('is refused with %s', async (_, versions) => {
    const town = await aTown({ blocks: 1, households: 1 })
    const officer = await town.as(town.officers.associationOfficer)
    const written = { senderAreaId: 'd1a1', audience: ['d1a1'], title: 'あ', text: '', category: 'notice', versions }
    expect((await officer.post('/api/circulars', written)).status).toBe(400)
  })
})
