import { describe, expect, it } from 'vitest'
import { areas } from '../areas/store.ts'
import { PLAN_TASK } from '../deliveries/start-delivery.ts'
import { rosters } from '../rosters/store.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { type Fate, interruptions } from '../testing/interruptions.ts'
import { namesMalformed } from '../testing/line-answers.ts'

/** An association of one household without a phone, which comes before all others. @returns its id */
const newAssociation = async ({ deps }: Town) => {
  const [area, roster] = await Promise.all([areas(deps).doc('d1a1').get(), rosters(deps).doc('d1a1').get()])
  const [home] = Object.values(roster.data()?.households ?? {})
  const id = 'd1a0'
  const write = deps.db.batch()
  const place = { id, parentId: 'd1', ancestorIds: ['city', 'd1'] }
  write.set(deps.db.doc(`areas/${id}`), { ...area.data(), ...place })
  const present = roster.data()
  if (present)
    write.set(rosters(deps).doc(id), {
      ...present,
      id,
      areaId: id,
      scopeIds: ['city', 'd1', id],
      members: {},
      households: home ? { [`${id}b1h1`]: { ...home, blockId: `${id}b1` } } : {},
    })
  await write.commit()
  return id
}

describe('books', () => {
  it('are opened once for each association, however often and however far an earlier run got', async () => {
    const town = await aTown({ associations: 103, blocks: 1, households: 1 })
    const power = interruptions(town.deps)
    const id = await town.writes({ senderAreaId: 'd1', audience: ['d1'] }, town.officers.districtOfficer)
    power.decide(() => 'goes well')
    await (await town.as(town.officers.districtOfficer)).post(`/api/circulars/${id}/publish`).expect(200)
    // One letter and one batch; then a hundred books are opened, then three.
    power.decide((_, number) => (number <= 3 ? 'goes well' : 'never happens'))
    await expect(town.work()).rejects.toThrow('before')
    power.end()
    const founded = await newAssociation(town)
    const [someone] = town.phonesOf('d1a1b1h1')
    await (await town.as(someone ?? '')).post(`/api/circulars/${id}/receipts`).expect(200)
    await town.schedules['sweep-deliveries']?.run()
    await town.work()
    const { body } = await (await town.as(town.officers.districtOfficer)).get(`/api/circulars/${id}/reach`).expect(200)
    // What was confirmed in the meantime stays, and an association founded in the meantime has its books too.
    expect(body.counts).toEqual({ households: 104, line: 1, unread: 102, paper: 0, spoken: 0, notReached: 1 })
    expect(body.parts.map(({ area }: { area: { id: string } }) => area.id)).toContain(founded)
  })

  it('do not show a phone that LINE took out as reached again, because a planner was held up before it opened them', async () => {
    const town = await aTown({ blocks: 1, households: 2 })
    const id = await town.writes()
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/publish`).expect(200)
    const [plan] = town.queue.pending()
    const power = interruptions(town.deps)
    const held = Promise.withResolvers<Fate>()
    // The first planner has made its letter and its batch, and stands still before it opens the books.
    power.decide((_, number) => (number === 3 ? held.promise : 'goes well'))
    const planner = town.tasks[PLAN_TASK]?.(plan?.payload)
    await expect.poll(() => power.steps()).toBe(3)
    town.line.willBehave(namesMalformed(1))
    await town.work()
    held.resolve('goes well')
    await planner
    const { body } = await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${id}/reach`)
    expect(body.counts).toMatchObject({ households: 2, unread: 1, notReached: 1 })
  })
})
