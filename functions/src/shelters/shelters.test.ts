import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { areas } from '../areas/store.ts'
import { aPhone } from '../testing/a-phone.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'
import { minutesOnFoot } from './on-foot.ts'

const HEADING = '名称,名称_カナ,所在地_連結表記,緯度,経度,災害種別_洪水,災害種別_地震,備考'
const SCHOOL = '第一小学校,ダイイチショウガッコウ,見本市本町1-1,34.8010,135.7010,,1,グラウンドのみ'
const HALL = '川べり集会所,カワベリシュウカイショ,見本市川町2-2,34.9000,135.6000,1,,'
const LIST = [HEADING, SCHOOL, HALL].join('\n')

let town: Town
const imports = async (content: string | Buffer, by = town.officers.cityStaff) =>
  (await town.as(by)).replace('/api/shelters', Buffer.from(content))
const resident = () => town.phonesOf('d1a1b1h1')[0] ?? ''
const names = async (query = '') =>
  (await (await town.as(resident())).get(`/api/shelters${query}`).expect(200)).body.shelters.map(
    ({ name }: { name: string }) => name,
  )

beforeEach(async () => {
  town = await aTown({ districts: 2 })
  await areas(town.deps)
    .doc('d1')
    .update({ position: { latitude: 34.8, longitude: 135.7 } })
  await areas(town.deps)
    .doc('d2')
    .update({ position: { latitude: 34.9, longitude: 135.6 } })
})

describe("the city's list", () => {
  it('longer than one document has room for was an error of ours', async () => {
    const line = (number: number) => `避難所${number},${'カ'.repeat(100)},${'見本市'.repeat(50)},34.8,135.7,1,1,`
    const answer = await imports([HEADING, ...Array.from({ length: 2_000 }, (_, number) => line(number))].join('\n'))
    expect(answer).toMatchObject({ status: 400, body: { code: 'shelters-too-many' } })
  })

  it('with control characters in its cells is kept without them', async () => {
    await imports([HEADING, '第一\u0000小\u0007学校,,見本市,34.8,135.7,,,'].join('\n'))
    expect(await names()).toEqual(['第一 小 学校'])
  })

  it('is read in UTF-8 and in the way Excel writes it, and gives each district its own', async () => {
    expect((await imports(LIST)).body).toEqual({ shelters: 2 })
    expect(await names()).toEqual(['第一小学校'])
    expect((await imports(iconv.encode(LIST, 'CP932'))).body).toEqual({ shelters: 2 })
    expect(await names()).toEqual(['第一小学校'])
    expect((await imports(`\uFEFF${LIST}`)).body).toEqual({ shelters: 2 })
  })

  it('shows the nearest first to somebody who says where they are', async () => {
    await imports(LIST)
    expect(await names('?near=34.9001,135.6001')).toEqual(['川べり集会所', '第一小学校'])
    expect((await (await town.as(resident())).get('/api/shelters?near=here').expect(400)).body.code).toBe(
      'position-unreadable',
    )
  })

  it.each([
    ['nothing', '', 'shelters-no-list'],
    ['another list', 'a,b\n1,2', 'shelters-no-list'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]), 'shelters-no-list'],
    ['a line without a name', `${LIST}\n,,,,,,,`, 'shelters-line'],
    ['a place nowhere on earth', `${HEADING}\n学校,,,934.8,135.7,,,`, 'shelters-line'],
  ])('that is %s changes nothing', async (_, content, code) => {
    await imports(LIST)
    expect(await imports(content)).toMatchObject({ status: 400, body: { code } })
    expect(await names()).toEqual(['第一小学校'])
  })

  it('is imported by the city alone', async () => {
    expect((await imports(LIST, town.officers.associationOfficer)).status).toBe(403)
  })
})

describe('shelters in the chat', () => {
  const bubbles = () => JSON.stringify(town.line.replies.at(-1)?.messages)

  it('are those of the own district, and the nearest ones to where one stands', async () => {
    await imports(LIST)
    const phone = aPhone(town, resident())
    await phone.tapsOld('do=shelters')
    expect(bubbles()).toContain('第一小学校')
    expect(bubbles()).not.toContain('川べり集会所')
    await phone.sends({ type: 'location', latitude: 34.8011, longitude: 135.7011, title: '', address: '' })
    expect(bubbles()).toContain('歩いて約1分')
  })

  it('are found by word', async () => {
    await imports(LIST)
    const phone = aPhone(town, resident())
    await phone.writes('避難所')
    expect(bubbles()).toContain('第一小学校')
    await phone.writes('小学校')
    expect(bubbles()).toContain('第一小学校')
  })

  it('are spoken of kindly where there is no list yet', async () => {
    const phone = aPhone(town, resident())
    expect((await phone.tapsOld('do=shelters')).text).toBe(text('ja', 'shelter.none'))
  })
})

describe('how far', () => {
  it('is at least a minute on foot', () => {
    expect([0, 80, 81, 400].map(minutesOnFoot)).toEqual([1, 1, 2, 5])
  })
})
