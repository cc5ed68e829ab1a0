import { beforeEach, describe, expect, it } from 'vitest'
import { aPhone, type Phone } from '../testing/a-phone.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { text } from '../texts/texts.ts'
import { INQUIRIES_A_DAY } from './topics.ts'

let town: Town
let phone: Phone
const resident = () => town.phonesOf('d1a1b1h1')[0] ?? ''
const open = async (by = town.officers.associationOfficer, areaId = 'd1a1') =>
  (await (await town.as(by)).get(`/api/office/inquiries?areaId=${areaId}`).expect(200)).body.inquiries
const asks = async (words = '粗大ごみはいつですか。') => {
  await phone.tapsOld('do=inquiry.ask')
  await phone.taps('地域のこと')
  await phone.writes(words)
  return phone.taps('送る')
}
const answers = async (inquiry: { id: string; entries: unknown[] }, words = '第3水曜日です。', key = 'a1') =>
  (await town.as(town.officers.associationOfficer)).post(`/api/inquiries/${inquiry.id}/answer`, {
    key,
    seen: inquiry.entries.length,
    text: words,
  })
const answerBubbles = () =>
  town.line.accepted.filter(({ to }) => to.includes(resident())).map(({ messages }) => JSON.stringify(messages))

beforeEach(async () => {
  town = await aTown()
  phone = aPhone(town, resident())
})

describe('asking in the chat', () => {
  it('is what about, the words, a look at them, and sent', async () => {
    expect((await phone.tapsOld('do=inquiry.ask')).buttons).toEqual([
      '回覧の内容',
      '地域のこと',
      'LINEの使い方',
      '危険を知らせる',
      'やめる',
    ])
    expect((await phone.taps('地域のこと')).text).toMatch(/^第1自治会の役員にお伝えします。/)
    expect((await phone.writes('粗大ごみはいつですか。')).text).toContain('粗大ごみはいつですか。')
    expect((await phone.taps('送る')).text).toBe(text('ja', 'inquiry.sent'))
    expect(await open()).toMatchObject([
      {
        status: 'open',
        topic: 'area',
        areas: expect.arrayContaining([expect.objectContaining({ name: '1班' })]),
        entries: [{ from: 'resident', text: '粗大ごみはいつですか。' }],
      },
    ])
  })

  it('about a circular names it', async () => {
    const circularId = await town.publishes()
    expect((await phone.tapsOld(`do=inquiry.ask&circularId=${circularId}`)).text).toContain(
      '「秋の一斉清掃のお知らせ」についてのご質問ですね。',
    )
    await phone.writes('雨の日はどうなりますか。')
    await phone.taps('送る')
    expect((await open())[0].circular).toEqual({ id: circularId, title: '秋の一斉清掃のお知らせ' })
  })

  it('about danger is no question but a report, by the old menu’s tile too', async () => {
    await phone.tapsOld('do=inquiry.ask')
    expect((await phone.taps('危険を知らせる')).text).toMatch(/^命の危険があるときは、先に110番/)
    expect((await phone.tapsOld('do=inquiry.topic&topic=danger')).text).toMatch(/^命の危険があるときは、先に110番/)
    const page = await town.as(resident())
    await page.post('/api/inquiries', { key: 'k', topic: 'danger', text: '危ないです。' }).expect(400)
  })

  it('of before there were reports, about a dangerous place, stays to be read and answered', async () => {
    await asks('橋の手すりがゆれます。')
    const [{ id }] = await open()
    await town.deps.db.doc(`inquiries/${id}`).update({ topic: 'danger' })
    const [inquiry] = await open()
    expect(inquiry.topic).toBe('danger')
    expect((await answers(inquiry)).status).toBe(200)
  })

  it('can be written again, given up, and does not wait for ever', async () => {
    await phone.tapsOld('do=inquiry.topic&topic=app')
    await phone.writes('まちがえた')
    await phone.taps('書き直す')
    await phone.writes('文字を大きくするには？')
    expect((await phone.taps('やめる')).text).toBe(text('ja', 'inquiry.cancelled'))
    expect((await phone.tapsOld('do=inquiry.send')).text).toBe(text('ja', 'inquiry.nothing'))
    await phone.tapsOld('do=inquiry.topic&topic=app')
    town.clock.passes(13, 'hours')
    await phone.writes('おはよう')
    expect(await open()).toEqual([])
  })

  it('is one inquiry, however often 送る is pressed', async () => {
    await phone.tapsOld('do=inquiry.topic&topic=area')
    await phone.writes('いつですか。')
    const send = phone.dataOf('送る')
    await Promise.all([phone.tapsOld(send), phone.tapsOld(send)])
    await phone.tapsOld(send)
    expect(await open()).toHaveLength(1)
  })

  it('takes 500 characters and says so kindly when there are more', async () => {
    await phone.tapsOld('do=inquiry.topic&topic=area')
    expect((await phone.writes('あ'.repeat(501))).text).toBe(text('ja', 'inquiry.tooLong'))
    expect((await phone.writes('あ'.repeat(500))).buttons).toContain('送る')
  })

  it('stops kindly after ten in a day', async () => {
    const page = await town.as(resident())
    for (let n = 0; n < INQUIRIES_A_DAY; n++)
      await page.post('/api/inquiries', { key: `k${n}`, topic: 'area', text: `その${n}` }).expect(201)
    expect((await asks()).text).toBe(text('ja', 'inquiry.tooMany'))
    town.clock.passes(25, 'hours')
    expect((await asks()).text).toBe(text('ja', 'inquiry.sent'))
  })
})

describe('the answer', () => {
  it('comes in LINE, once, and closes by 「解決しました」', async () => {
    await asks()
    const [inquiry] = await open()
    expect((await answers(inquiry)).status).toBe(200)
    await answers(inquiry)
    await town.work()
    expect(answerBubbles()).toHaveLength(1)
    expect(answerBubbles()[0]).toContain('第3水曜日です。')
    expect((await phone.tapsOld(`do=inquiry.solved&inquiryId=${inquiry.id}`)).text).toBe(text('ja', 'inquiry.closed'))
    const mine = (await (await town.as(resident())).get('/api/inquiries').expect(200)).body.inquiries
    expect(mine).toMatchObject([{ status: 'closed', to: { name: '第1自治会' }, entries: [{}, { from: 'office' }] }])
  })

  it('comes even when the process died before it was on its way', async () => {
    await asks()
    const [inquiry] = await open()
    const enqueue = town.deps.tasks.enqueue
    town.deps.tasks.enqueue = async () => {
      throw new Error('power cut')
    }
    await answers(inquiry)
    town.deps.tasks.enqueue = enqueue
    await town.schedules['sweep-answers']?.run()
    await town.work()
    expect(answerBubbles()).toHaveLength(1)
  })

  it('does not go to somebody who has blocked the account; the office sees so', async () => {
    await asks()
    const [inquiry] = await open()
    await phone.blocks()
    await answers(inquiry)
    await town.work()
    expect(answerBubbles()).toEqual([])
    const list = await (await town.as(town.officers.associationOfficer)).get(
      '/api/office/inquiries?areaId=d1a1&status=answered',
    )
    expect(list.body.inquiries[0].entries[1].notSent).toBe(true)
  })

  it('is not given by two officers to the same words', async () => {
    await asks()
    const [inquiry] = await open()
    await answers(inquiry, '水曜日です。', 'first')
    const second = await answers(inquiry, '木曜日です。', 'second')
    expect(second).toMatchObject({ status: 409, body: { code: 'inquiry-changed' } })
  })

  it('can be asked on', async () => {
    await asks()
    const [inquiry] = await open()
    await answers(inquiry)
    await phone.tapsOld(`do=inquiry.more&inquiryId=${inquiry.id}`)
    await phone.writes('何時までに出しますか。')
    await phone.taps('送る')
    expect((await open())[0].entries).toHaveLength(3)
  })
})

describe('who sees an inquiry', () => {
  it('are the officers of the association, the block and the promoter; of the city and district nobody', async () => {
    await asks()
    const { officers } = town
    expect(await open(officers.blockLeader, 'd1a1b1')).toHaveLength(1)
    expect(await open(officers.ictPromoter, 'd1')).toHaveLength(1)
    expect(await open(officers.districtOfficer, 'd1')).toEqual([])
    expect(await open(officers.cityStaff, 'city')).toEqual([])
    await (await town.as(officers.districtOfficer)).get('/api/office/inquiries?areaId=d1a1').expect(404)
    const another = await town.appoints('blockLeader', 'd1a1b2')
    await (await town.as(another)).get('/api/office/inquiries?areaId=d1a1b1').expect(404)
  })

  it('is nobody else among the residents', async () => {
    await asks()
    const [inquiry] = await open()
    const neighbour = await town.as(town.phonesOf('d1a1b1h2')[0] ?? '')
    await neighbour.post(`/api/inquiries/${inquiry.id}/more`, { key: 'x', text: '私も' }).expect(404)
    await neighbour.post(`/api/inquiries/${inquiry.id}/close`).expect(404)
    expect((await neighbour.get('/api/inquiries').expect(200)).body.inquiries).toEqual([])
  })

  it('goes with the person who leaves', async () => {
    await asks()
    await (await town.as(resident())).post('/api/me/leave').expect(200)
    expect(await open()).toEqual([])
  })
})

describe('an answer kept for everybody', () => {
  it('is found by the residents of the area, once however often it is kept', async () => {
    await asks()
    const [inquiry] = await open()
    const officer = await town.as(town.officers.associationOfficer)
    const kept = { areaId: 'd1a1', inquiryId: inquiry.id, question: '粗大ごみはいつですか', answer: '第3水曜日です。' }
    await officer.post('/api/help-texts', kept).expect(201)
    await officer.post('/api/help-texts', kept).expect(201)
    const found = (await (await town.as(resident())).get('/api/help-texts').expect(200)).body.helpTexts
    expect(found).toMatchObject([{ question: '粗大ごみはいつですか', area: { id: 'd1a1' } }])
    await officer
      .put(`/api/help-texts/${found[0].id}`, { question: '粗大ごみは？', answer: '第4水曜日です。' })
      .expect(200)
    await officer.delete(`/api/help-texts/${found[0].id}`).expect(200)
    expect((await (await town.as(resident())).get('/api/help-texts').expect(200)).body.helpTexts).toEqual([])
  })

  it('is not written for another association', async () => {
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post('/api/help-texts', { areaId: 'd1', question: 'あ', answer: 'い' }).expect(404)
  })
})
