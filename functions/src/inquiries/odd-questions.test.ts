import { beforeEach, describe, expect, it } from 'vitest'
import { aPhone, type Phone } from '../testing/a-phone.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import type { Caller } from '../testing/test-system.ts'
import { text } from '../texts/texts.ts'
import { ENTRY_LIMIT } from './topics.ts'

let town: Town
let phone: Phone
let resident: Caller
let officer: Caller
const asks = async (words = '粗大ごみはいつですか。') =>
  (await resident.post('/api/inquiries', { key: 'k', topic: 'area', text: words }).expect(201)).body

beforeEach(async () => {
  town = await aTown({ associations: 2 })
  phone = aPhone(town, town.phonesOf('d1a1b1h1')[0])
  resident = await town.as(phone.lineUserId)
  officer = await town.as(town.officers.associationOfficer)
})

describe('a question with odd words', () => {
  it.each(['\u200b\u200d', '\u2060', '\u3164', '\u0000', '\u0301', '\u202e'])(
    'of which nothing is to be seen is none: %j',
    async (words) => {
      await resident.post('/api/inquiries', { key: 'k', topic: 'area', text: words }).expect(400)
      await phone.tapsOld('do=inquiry.topic&topic=area')
      expect((await phone.writes(words)).buttons).not.toContain(text('ja', 'inquiry.send'))
      const inquiry = await asks()
      await officer.post(`/api/inquiries/${inquiry.id}/answer`, { key: 'a', seen: 1, text: words }).expect(400)
    },
  )

  it.each(['😀', '…？', 'ゴミ', '1'])('is one as soon as there is something to see: %j', async (words) => {
    expect((await asks(words)).entries).toMatchObject([{ text: words }])
  })
})

describe('what a question never gives away or takes away', () => {
  it("a made-up tap in the chat told the title of another association's draft", async () => {
    const other = await town.appoints('associationOfficer', 'd1a2')
    const draft = await town.writes({ senderAreaId: 'd1a2', audience: ['d1a2'], title: 'まだ内緒の予定' }, other)
    expect((await phone.tapsOld(`do=inquiry.ask&circularId=${draft}`)).text).not.toContain('内緒')
    await phone.writes('雨の日はどうなりますか。')
    await phone.taps('送る')
    const { body } = await resident.get('/api/inquiries').expect(200)
    expect(body.inquiries).toMatchObject([{ topic: 'circular', circular: null }])
  })

  it('who wrote as much as there is room for got no answer any more', async () => {
    const { id } = await asks()
    for (let number = 2; number < ENTRY_LIMIT; number++)
      await resident.post(`/api/inquiries/${id}/more`, { key: `m${number}`, text: 'まだあります' }).expect(200)
    const over = await resident.post(`/api/inquiries/${id}/more`, { key: 'over', text: 'まだあります' }).expect(409)
    expect(over.body.code).toBe('inquiry-too-long')
    await officer
      .post(`/api/inquiries/${id}/answer`, { key: 'a', seen: ENTRY_LIMIT - 1, text: 'お答えします。' })
      .expect(200)
  })

  it("an association's help text took the place of the one the district keeps of the same question", async () => {
    const { id: inquiryId } = await asks()
    const words = { question: '粗大ごみの日', answer: '第3水曜日です。' }
    const promoter = await town.as(town.officers.ictPromoter)
    await promoter.post('/api/help-texts', { areaId: 'd1', inquiryId, ...words }).expect(201)
    await officer.post('/api/help-texts', { areaId: 'd1a1', inquiryId, ...words, answer: '知りません。' }).expect(404)
    const kept = await promoter.get('/api/help-texts?areaId=d1').expect(200)
    expect(kept.body.helpTexts).toMatchObject([words])
  })
})
