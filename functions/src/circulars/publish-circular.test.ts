import { describe, expect, it } from 'vitest'
import { aTown } from '../testing/a-town.ts'
import { postbackEvent } from '../testing/events.ts'

describe('publishCircular', () => {
  it('reaches exactly the phones of the chosen blocks, each once', async () => {
    const town = await aTown({ blocks: 3, residentsEach: 2 })
    await town.publishes({ audience: ['d1a1b1', 'd1a1b3'] })
    for (const { lineUserId, areaId } of town.residents)
      expect(town.line.timesSentTo(lineUserId)).toBe(areaId === 'd1a1b2' ? 0 : 1)
  })

  it('closes the account: every household is in one state and they add up', async () => {
    const town = await aTown({ blocks: 2, households: 4 })
    const id = await town.publishes()
    const [first] = town.phonesOf('d1a1b1h1')
    await town.webhook(postbackEvent(first ?? '', `do=circular.confirm&circularId=${id}`))
    const leader = await town.as(town.officers.blockLeader)
    await leader.put(`/api/circulars/${id}/receipts/d1a1b1h2`, { via: 'paper' }).expect(200, { state: 'paper' })
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.get(`/api/circulars/${id}/reach`).expect(200)
    expect(body.counts).toEqual({ households: 8, line: 1, unread: 6, paper: 1, spoken: 0, notReached: 0 })
    expect(body.households).toHaveLength(8)
    expect(town.line.replies.at(-1)?.messages[0]).toMatchObject({ text: '確認しました。ご家族の分もこれで済みです。' })
  })

  it('is one delivery when two officers press at once', async () => {
    const town = await aTown()
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.post('/api/circulars', {
      senderAreaId: 'd1a1',
      audience: ['d1a1'],
      title: '回覧',
      text: '',
      category: 'notice',
    })
    const answers = await Promise.all(
      [town.officers.associationOfficer, town.officers.districtOfficer].map(async (who) =>
        (await town.as(who)).post(`/api/circulars/${body.id}/publish`),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await town.work()
    for (const { lineUserId } of town.residents) expect(town.line.timesSentTo(lineUserId)).toBe(1)
  })
})
