import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { households } from '../households/store.ts'
import { residents } from '../residents/store.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { aSentCircular, type SentCircular } from '../testing/a-sent-circular.ts'
import type { Town } from '../testing/a-town.ts'
import { postbackEvent } from '../testing/events.ts'

let sent: SentCircular
let town: Town
let id: string
const setUp = async () => {
  sent = await aSentCircular()
  town = sent.town
  id = sent.id
}

const byTap = async (who: string, data = `do=circular.confirm&circularId=${id}`) => {
  const event = postbackEvent(who, data)
  await town.webhook(event)
  const answer = town.line.replies.find(({ replyToken }) => replyToken === event.replyToken)
  return String(answer?.messages[0]?.text ?? '')
}
describe('「確認しました」', () => {
  beforeEach(setUp)

  it('counts for the whole household, by page and by tap, whoever comes first', async () => {
    expect(await byTap(sent.mother)).toBe('確認しました。ご家族の分もこれで済みです。')
    const first = (await (await town.as(sent.son)).get(`/api/circulars/${id}`)).body.mine
    expect(first).toMatchObject({ canConfirm: false, confirmed: { via: 'line' } })
    town.clock.passes(1, 'hour')
    expect(await sent.confirmsByPage(sent.son)).toMatchObject({ status: 200, body: { confirmed: first.confirmed } })
    expect(await byTap(sent.son)).toBe('この回覧は、もう確認済みです。ありがとうございます。')
    expect(await sent.stateOf('d1a1b1h1')).toBe('line')
    expect(await sent.stateOf('d1a1b1h2')).toBe('unread')
    await sent.expectBooksToAgree()
  })

  it('counts once when the family taps at the same moment', async () => {
    const answers = await Promise.all([
      sent.confirmsByPage(sent.mother),
      sent.confirmsByPage(sent.son),
      sent.confirmsByPage(sent.mother),
      sent.confirmsByPage(sent.son),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await sent.counts()).toMatchObject({ households: 2, line: 1, unread: 1 })
    await sent.expectBooksToAgree()
  })

  it('leaves the note of an officer who was faster', async () => {
    const leader = await town.as(town.officers.blockLeader)
    await leader.put(`/api/circulars/${id}/receipts/d1a1b1h1`, { via: 'paper' }).expect(200)
    expect(await sent.confirmsByPage(sent.mother)).toMatchObject({ status: 200, body: { confirmed: { via: 'paper' } } })
    expect(await byTap(sent.son)).toBe('この回覧は、もう確認済みです。ありがとうございます。')
    expect(await sent.stateOf('d1a1b1h1')).toBe('paper')
    await sent.expectBooksToAgree()
  })

  it('keeps nobody who tapped: it is the household that confirmed', async () => {
    await sent.confirmsByPage(sent.mother)
    const { docs } = await town.deps.db.collection(`circulars/${id}/receipts`).get()
    expect(docs.map((doc) => [doc.id, doc.get('by')])).toEqual([['d1a1b1h1', null]])
    expect(JSON.stringify(docs.map((doc) => doc.data()))).not.toContain(sent.mother)
  })

  it('of somebody outside any association stands for that person alone', async () => {
    const outside = await town.movesIn('outside', 'd1')
    const wide = await town.publishes({ senderAreaId: 'd1', audience: ['d1'] }, town.officers.districtOfficer)
    expect(await byTap(outside.lineUserId, `do=circular.confirm&circularId=${wide}`)).toBe(
      '確認しました。ありがとうございます。',
    )
    expect(await sent.confirmsByPage(outside.lineUserId, wide)).toMatchObject({ status: 200 })
    const { body } = await (await town.as(outside.lineUserId)).get(`/api/circulars/${wide}`)
    expect(body.mine).toMatchObject({ canConfirm: false, confirmed: { via: 'line' } })
    const { counts } = (await (await town.as(town.officers.districtOfficer)).get(`/api/circulars/${wide}/reach`)).body
    expect(counts).toMatchObject({ households: 8, line: 0 })
  })

  it('of a household that came after the sending gives it a line in the books', async () => {
    const home = (await households(town.deps).doc('d1a1b1h1').get()).data()
    const resident = (await residents(town.deps).doc(sent.mother).get()).data()
    if (!home || !resident) throw new Error('no such household')
    const lineUserId = lineUserIdOf('newcomer')
    await households(town.deps)
      .doc('d1a1b1h9')
      .set({ ...home, id: 'd1a1b1h9', number: 9 })
    const place = { householdId: 'd1a1b1h9', receiptKey: 'd1a1b1h9' }
    await residents(town.deps)
      .doc(lineUserId)
      .set({ ...resident, lineUserId, ...place })
    expect(await sent.confirmsByPage(lineUserId)).toMatchObject({ status: 200 })
    expect(await sent.counts()).toMatchObject({ households: 3, line: 1, unread: 2 })
  })

  it('has to wait a moment while the books are not open yet', async () => {
    const draft = await town.writes({ audience: ['d1a1b1'] })
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${draft}/publish`).expect(200)
    expect(await sent.confirmsByPage(sent.mother, draft)).toMatchObject({
      status: 409,
      body: { code: 'circular-not-sent-yet' },
    })
    expect((await town.deps.db.collection(`circulars/${draft}/receipts`).count().get()).data().count).toBe(0)
    await town.work()
    expect(await sent.confirmsByPage(sent.mother, draft)).toMatchObject({ status: 200 })
  })
})

describe('「確認しました」 is refused', () => {
  beforeAll(setUp)
  const neighbour = () => town.phonesOf('d1a1b2h1')[0] ?? ''

  it.each<[string, () => string | Promise<string>, number, string]>([
    ['nobody signed in', () => '', 401, 'signed-out'],
    ['somebody not registered', () => lineUserIdOf('nobody'), 403, 'not-registered'],
    ['another block', neighbour, 404, 'circular-not-for-you'],
    ['another association', () => town.phonesOf('d1a2b1h1')[0] ?? '', 404, 'circular-not-for-you'],
    [
      'somebody outside any association',
      async () => (await town.movesIn('x', 'd1')).lineUserId,
      404,
      'circular-not-for-you',
    ],
  ])('for %s', async (_, who, status, code) => {
    expect(await sent.confirmsByPage(await who())).toMatchObject({ status, body: { code } })
    expect(await sent.counts()).toMatchObject({ households: 2, line: 0 })
  })

  it.each(['none', '..%2Fareas%2Fcity', '%E0%A4%A', 'a%20b', 'x'.repeat(65)])(
    'for the forged circular %s',
    async (forged) => {
      expect((await sent.confirmsByPage(sent.mother, forged)).status).toBe(404)
    },
  )

  it('in the chat, with a sentence for every case', async () => {
    expect(await byTap(neighbour())).toBe('この回覧は、お住まいの地域のものではありません。')
    expect(await byTap(sent.mother, 'do=circular.confirm&circularId=gone')).toMatch(/^この回覧は見つかりませんでした。/)
    const other = await town.publishes({ audience: ['d1a1b1'] })
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${other}/withdraw`, {
      reason: '間違い',
    })
    expect(await byTap(sent.mother, `do=circular.confirm&circularId=${other}`)).toBe(
      'この回覧は取り下げられました。もう確認は要りません。',
    )
    expect(await byTap(lineUserIdOf('nobody'))).toMatch(/お友だち登録、ありがとうございます/)
    expect(await byTap(sent.mother, 'do=circular.confirm&circularId=../areas/city')).toMatch(
      /うまく読み取れませんでした/,
    )
    expect(await byTap(sent.mother, `do=circular.confirm&circularId=${'x'.repeat(280)}`)).toMatch(
      /うまく読み取れませんでした/,
    )
  })

  it('in the chat for a draft that somebody guessed', async () => {
    const draft = await town.writes({ audience: ['d1a1b1'] })
    expect(await byTap(sent.mother, `do=circular.confirm&circularId=${draft}`)).toMatch(
      /お住まいの地域のものではありません/,
    )
  })

  it('and says so in the language of the person', async () => {
    const answer = await (await town.as(neighbour()))
      .post(`/api/circulars/${id}/receipts`)
      .set('accept-language', 'vi-VN,vi;q=0.9')
    expect(answer.status).toBe(404)
    expect(answer.body.detail).not.toMatch(/[ぁ-ん]/)
  })
})
