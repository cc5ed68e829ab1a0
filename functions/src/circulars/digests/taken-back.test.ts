import { describe, expect, it } from 'vitest'
import { aDigestTown, type DigestTown } from '../../testing/a-digest-town.ts'
import { getCircular } from '../store.ts'
import { DIGEST_TASK } from './enqueue-digest.ts'

const city = (town: DigestTown) => town.officers.cityStaff
const statusOf = async (town: DigestTown, id: string) => (await getCircular(town.deps, id)).status
const reachOf = async (town: DigestTown, id: string) =>
  (await (await town.as(city(town))).get(`/api/circulars/${id}/reach`).expect(200)).body
const press = async (town: DigestTown, id: string, what: string, body?: object) =>
  (await town.as(city(town))).post(`/api/circulars/${id}/${what}`, body).expect(200)
/** The digest is let go, and nothing of its delivery has happened yet. */
const letGo = async (town: DigestTown) => {
  town.clock.reaches('2026-11-20T18:00:00+09:00')
  await town.tasks[DIGEST_TASK]?.({ areaId: 'city' })
}

describe('a circular that was taken back', () => {
  it('before the evening is in nobody’s push', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const [stays, goes] = [await town.handsIn(), await town.handsIn()]
    await press(town, goes, 'cancel')
    await town.evening()
    expect(town.shownTo(town.residents[0]?.lineUserId ?? '')).toEqual([[stays]])
    expect(await statusOf(town, goes)).toBe('draft')
  })

  it('after it was let go and before it was planned is in nobody’s push, and has no books', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const [stays, goes] = [await town.handsIn(), await town.handsIn()]
    await letGo(town)
    await press(town, goes, 'withdraw', { reason: '日付のまちがい' })
    await town.work()
    expect(town.shownTo(town.residents[0]?.lineUserId ?? '')).toEqual([[stays]])
    expect((await reachOf(town, goes)).counts.households).toBe(0)
    expect([await statusOf(town, stays), await statusOf(town, goes)]).toEqual(['sent', 'withdrawn'])
  })

  it('while the push is under way stops none of the others', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const [stays, goes] = [await town.handsIn(), await town.handsIn()]
    town.line.willBehave(() => ({ kind: 'channelRefused', problem: '401' }))
    await town.evening()
    await press(town, goes, 'withdraw', { reason: '日付のまちがい' })
    // By the officer of any circular in it.
    const officer = await town.as(town.officers.associationOfficer)
    await officer.post(`/api/circulars/${stays}/resume`).expect(200)
    await town.work()
    expect(town.shownTo(town.residents[0]?.lineUserId ?? '')).toEqual([[stays, goes]])
    expect([await statusOf(town, stays), await statusOf(town, goes)]).toEqual(['sent', 'withdrawn'])
  })

  it('as the last of its digest stops the push', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const ids = [await town.handsIn(), await town.handsIn()]
    town.line.willBehave(() => ({ kind: 'channelRefused', problem: '401' }))
    await town.evening()
    for (const id of ids) await press(town, id, 'withdraw', { reason: '日付のまちがい' })
    await town.schedules['sweep-deliveries']?.run()
    await town.work()
    expect(town.line.accepted).toEqual([])
    const { deliveryId } = await getCircular(town.deps, ids[0] ?? '')
    expect((await town.deps.db.doc(`deliveries/${deliveryId}`).get()).get('status')).toBe('stopped')
  })
})

describe('two runs at once', () => {
  it('are one push', async () => {
    const town = await aDigestTown({ blocks: 1, households: 2 })
    const ids = [await town.handsIn(), await town.handsIn()]
    town.clock.reaches('2026-11-20T18:00:00+09:00')
    const run = () => town.tasks[DIGEST_TASK]?.({ areaId: 'city' })
    await Promise.all([run(), run()])
    await town.work()
    for (const { lineUserId } of town.residents) expect(town.shownTo(lineUserId)).toEqual([ids])
    expect(await town.digests()).toBe(1)
  })

  it('beside a cancellation: it is either sent or a draft', async () => {
    const town = await aDigestTown({ blocks: 1, households: 1 })
    const [stays, perhaps] = [await town.handsIn(), await town.handsIn()]
    town.clock.reaches('2026-11-20T18:00:00+09:00')
    const officer = await town.as(city(town))
    const [cancelled] = await Promise.all([
      officer.post(`/api/circulars/${perhaps}/cancel`),
      town.tasks[DIGEST_TASK]?.({ areaId: 'city' }),
    ])
    await town.work()
    const isDraft = cancelled.status === 200
    expect(await statusOf(town, perhaps)).toBe(isDraft ? 'draft' : 'sent')
    expect(town.shownTo(town.residents[0]?.lineUserId ?? '')).toEqual([isDraft ? [stays] : [stays, perhaps]])
  })
})
