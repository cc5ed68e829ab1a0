import { beforeEach, describe, expect, it } from 'vitest'
import { findResident } from '../residents/store.ts'
import { aSentCircular, type SentCircular } from '../testing/a-sent-circular.ts'
import { postbackEvent } from '../testing/events.ts'
import { undoConfirmation } from './receipts.ts'
import { circulars } from './store.ts'

let sent: SentCircular
beforeEach(async () => {
  sent = await aSentCircular()
})

const CONFIRMED = '確認しました。ご家族の分もこれで済みです。'
const UNDONE = '取り消しました。読み終わったら、もう一度「確認しました」を押してください。'
const TOO_LATE = '時間がたったので、取り消せません。押しまちがえたときは、班長さんか役員さんにお知らせください。'

const taps = async (who: string, what: 'confirm' | 'undo') => {
  const timestamp = sent.town.clock.now().valueOf()
  const event = postbackEvent(who, `do=circular.${what}&circularId=${sent.id}`, { timestamp })
  await sent.town.webhook(event)
  return sent.town.line.replies.find(({ replyToken }) => replyToken === event.replyToken)?.messages[0]
}
const undoesByPage = async (who: string) => (await sent.town.as(who)).delete(`/api/circulars/${sent.id}/receipts`)

describe('「押しまちがえた」', () => {
  it('stands under the answer to a confirmation, and takes it back as if nobody had tapped', async () => {
    expect(await taps(sent.mother, 'confirm')).toMatchObject({
      text: CONFIRMED,
      quickReply: {
        items: [{ action: { label: '押しまちがえた', data: `do=circular.undo&circularId=${sent.id}` } }],
      },
    })
    expect(await taps(sent.mother, 'undo')).toMatchObject({ text: UNDONE })
    expect(await sent.stateOf('d1a1b1h1')).toBe('unread')
    expect(await sent.counts()).toMatchObject({ households: 2, line: 0, unread: 2 })
    await sent.expectBooksToAgree()
    expect(await taps(sent.son, 'confirm')).toMatchObject({ text: CONFIRMED })
    expect(await sent.stateOf('d1a1b1h1')).toBe('line')
    await sent.expectBooksToAgree()
  })

  it('is on the page too, and may be pressed twice', async () => {
    await sent.confirmsByPage(sent.mother)
    for (let times = 0; times < 2; times++)
      expect(await undoesByPage(sent.mother)).toMatchObject({ status: 200, body: { confirmed: null } })
    expect(await sent.stateOf('d1a1b1h1')).toBe('unread')
    await sent.expectBooksToAgree()
  })

  it('comes too late after a minute', async () => {
    await sent.confirmsByPage(sent.mother)
    sent.town.clock.passes(61, 'seconds')
    expect(await undoesByPage(sent.mother)).toMatchObject({ status: 409, body: { code: 'undo-too-late' } })
    expect(await taps(sent.mother, 'undo')).toMatchObject({ text: TOO_LATE })
    expect(await sent.stateOf('d1a1b1h1')).toBe('line')
    await sent.expectBooksToAgree()
  })

  it('counts from the tap, not from when it is dealt with', async () => {
    const { deps, clock } = sent.town
    await sent.confirmsByPage(sent.mother)
    clock.passes(50, 'seconds')
    const at = clock.now().toISOString()
    clock.passes(1, 'hour')
    await undoConfirmation(deps, { circularId: sent.id, resident: await findResident(deps, sent.mother), at })
    expect(await sent.stateOf('d1a1b1h1')).toBe('unread')
  })

  it('leaves the note of an officer alone', async () => {
    const leader = await sent.town.as(sent.town.officers.blockLeader)
    await leader.put(`/api/circulars/${sent.id}/receipts/d1a1b1h1`, { via: 'paper' }).expect(200)
    expect(await undoesByPage(sent.mother)).toMatchObject({ status: 409 })
    expect(await sent.stateOf('d1a1b1h1')).toBe('paper')
    await sent.expectBooksToAgree()
  })

  it('keeps the books in order when the family taps and takes back at the same moment', async () => {
    await sent.confirmsByPage(sent.mother)
    await Promise.all([
      undoesByPage(sent.mother),
      sent.confirmsByPage(sent.son),
      undoesByPage(sent.son),
      sent.confirmsByPage(sent.mother),
    ])
    await sent.expectBooksToAgree()
  })

  it('does nothing for whoever has nothing to take back', async () => {
    expect(await undoesByPage(sent.mother)).toMatchObject({ status: 200, body: { confirmed: null } })
    const stranger = await (await sent.town.as(sent.town.officers.cityStaff)).delete(
      `/api/circulars/${sent.id}/receipts`,
    )
    expect(stranger).toMatchObject({ status: 403, body: { code: 'not-registered' } })
  })

  it('knows no circular that is not there, nor one that went to others', async () => {
    const mother = await sent.town.as(sent.mother)
    expect(await mother.delete('/api/circulars/nothing/receipts')).toMatchObject({
      status: 404,
      body: { code: 'circular-gone' },
    })
    await circulars(sent.town.deps)
      .doc(sent.id)
      .update({ audience: ['d2'] })
    expect(await undoesByPage(sent.mother)).toMatchObject({ status: 404, body: { code: 'circular-not-for-you' } })
    expect(await taps(sent.mother, 'undo')).toMatchObject({ text: 'この回覧は、お住まいの地域のものではありません。' })
  })
})
