import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Identity } from '../../officers/identity.ts'
import { identify } from '../../officers/store.ts'
import { Conflict } from '../../platform/failures.ts'
import { aNewsTown, type NewsTown } from '../../testing/a-news-town.ts'
import { changeHazard } from '../../testing/change-hazard.ts'
import { groupsOf } from '../groups.ts'
import { eventId, followId, type Hazard } from '../hazard.ts'
import { eventsOf, follows, followsOf, getHazard, hazardEvents, hazardPictures, hazards, picturesOf } from '../store.ts'
import { mergeHazard, unmergeHazard } from './merge-hazards.ts'

const PEOPLE = 6
const REPORTS = 5
const PLAYS = 18

type Kind = 'merges' | 'unmerges' | 'follows' | 'sends' | 'notes'
const kind = fc.constantFrom<Kind[]>('merges', 'merges', 'merges', 'unmerges', 'unmerges', 'follows', 'sends', 'notes')
const anAct = fc.record({ kind, report: fc.nat(REPORTS - 1), into: fc.nat(REPORTS - 1), who: fc.nat(PEOPLE - 1) })
type Act = typeof anAct extends fc.Arbitrary<infer Value> ? Value : never
const oneAct = fc.array(anAct, { minLength: 1, maxLength: 1 })
const twoAtOnce = fc.array(anAct, { minLength: 2, maxLength: 2 })
const acts = fc.array(fc.oneof({ arbitrary: oneAct, weight: 3 }, { arbitrary: twoAtOnce, weight: 1 }), {
  minLength: 5,
  maxLength: 12,
})

let town: NewsTown
let officer: Identity
let pictures = 0
beforeAll(async () => {
  town = await aNewsTown({ blocks: 1, households: PEOPLE })
  officer = await identify(town.deps, town.officers.cityStaff)
})

const at = <T>(list: T[], index: number): T => {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing at ${index}`)
  return found
}

const does: Record<Kind, (act: { id: string; into: string; person: string }) => Promise<unknown>> = {
  merges: async ({ id, into }) => {
    const { version: seen } = await getHazard(town.deps, id)
    return mergeHazard(town.deps, officer, { hazardId: id, into, seen })
  },
  unmerges: async ({ id: hazardId }) => {
    const { version: seen } = await getHazard(town.deps, hazardId)
    return unmergeHazard(town.deps, officer, { hazardId, seen })
  },
  follows: ({ id, person }) => town.follows(person, id),
  sends: async ({ id: hazardId, person: by }) => {
    const id = `picture-${++pictures}`
    const file = { file: `inside/${id}.jpg`, thumb: `inside/${id}-thumb.jpg`, width: 8, height: 6 }
    const here = { id, hazardId, by, at: town.clock.now().toISOString(), inside: file, files: [], lookAt: null }
    return hazardPictures(town.deps)
      .doc(id)
      .create({ ...here, messageId: null, order: 0, state: 'kept', published: null })
  },
  notes: ({ id }) =>
    changeHazard(town.deps, id, (hazard) => ({
      hazard,
      happening: { kind: 'note', from: 'office', by: officer.lineUserId, isPublic: false, text: '見てきました。' },
    })),
}

/** What a merge may never take away: ids of follows, pictures and events, with the report each is of. */
const belongings = async (ids: string[]): Promise<Set<string>> => {
  const all = await Promise.all([followsOf(town.deps, ids), picturesOf(town.deps, ids), eventsOf(town.deps, ids)])
  return new Set(all.flat().map(({ hazardId, id }) => `${hazardId} ${id}`))
}

/** The same reports once more, with their followers and history, for another game. */
const copied = async (ids: string[], game: number): Promise<string[]> => {
  const write = town.deps.db.batch()
  const copyOf = (id: string) => `${id}-${game}`
  for (const hazard of (await read(ids)).values()) {
    const id = copyOf(hazard.id)
    write.set(hazards(town.deps).doc(id), { ...hazard, id, rootId: id })
  }
  for (const each of await followsOf(town.deps, ids)) {
    const hazardId = copyOf(each.hazardId)
    const id = followId(hazardId, each.lineUserId)
    write.set(follows(town.deps).doc(id), { ...each, id, hazardId })
  }
  for (const each of await eventsOf(town.deps, ids)) {
    const hazardId = copyOf(each.hazardId)
    const id = eventId(hazardId, each.number)
    write.set(hazardEvents(town.deps).doc(id), { ...each, id, hazardId })
  }
  await write.commit()
  return ids.map(copyOf)
}

const rootOf = (reports: Map<string, Hazard>, id: string): string => {
  let [here, steps] = [id, 0]
  for (let up = reports.get(here)?.mergedInto; up; up = reports.get(here)?.mergedInto) {
    here = up
    if (++steps > REPORTS) throw new Error('a circle')
  }
  return here
}

const read = async (ids: string[]): Promise<Map<string, Hazard>> =>
  new Map(await Promise.all(ids.map(async (id) => [id, await getHazard(town.deps, id)] as const)))

/** Every report stands where its way ends, and its group has everybody and everything of all of them. */
const expectWhole = async (ids: string[]): Promise<void> => {
  const reports = await read(ids)
  const groups = await groupsOf(town.deps, ids)
  for (const { id, rootId, mergedInto, status, statusBefore } of reports.values()) {
    expect(rootId).toBe(rootOf(reports, id))
    expect([status === 'merged', statusBefore !== null]).toEqual([mergedInto !== null, mergedInto !== null])
  }
  for (const [rootId, group] of groups) {
    const members = ids.filter((id) => reports.get(id)?.rootId === rootId)
    expect(group.reports.map(({ id }) => id).toSorted()).toEqual(members.toSorted())
    const people = (await followsOf(town.deps, members)).map(({ lineUserId }) => lineUserId)
    expect(group.followers).toBe(new Set(people).size)
    expect(group.pictures).toHaveLength((await picturesOf(town.deps, members)).length)
  }
}

const asItWas = (reports: Map<string, Hazard>) =>
  [...reports.values()].map(({ version, updatedAt, followerCount, ...report }) => report)

/** Does it with reports of its own; what makes no sense is refused. @returns how many were merged before all were parted */
const play = async (ids: string[], rounds: Act[][]): Promise<number> => {
  const before = await read(ids)
  let known = await belongings(ids)
  const nothingIsLost = async () => {
    const now = await belongings(ids)
    expect([...known].filter((thing) => !now.has(thing))).toEqual([])
    known = now
    await expectWhole(ids)
  }
  for (const round of rounds) {
    const done = await Promise.allSettled(
      round.map(({ kind, report, into, who }) =>
        does[kind]({ id: at(ids, report), into: at(ids, into), person: at(town.people, who) }),
      ),
    )
    for (const one of done) if (one.status === 'rejected' && !(one.reason instanceof Conflict)) throw one.reason
    await nothingIsLost()
  }
  const merged = [...(await read(ids)).values()].filter(({ mergedInto }) => mergedInto)
  for (const { id } of merged) await does.unmerges({ id, into: '', person: '' })
  await nothingIsLost()
  expect(asItWas(await read(ids))).toEqual(asItWas(before))
  return merged.length
}

it('whatever is merged and parted, in any order and at once: no follower, picture or event is lost, and parted all is as it was', async () => {
  const reported = await Promise.all(town.people.slice(0, REPORTS).map((person) => town.reports(person)))
  const games: { ids: string[]; rounds: Act[][] }[] = []
  for (const [index, rounds] of fc.sample(acts, { numRuns: PLAYS, seed: 1 }).entries())
    games.push({ ids: await copied(reported, index), rounds })
  // At the same time, since who has to wait for somebody else's change waits for a second.
  const merged = await Promise.all(games.map(({ ids, rounds }) => play(ids, rounds)))
  expect(merged.filter((count) => count > 1).length).toBeGreaterThan(PLAYS / 3)
})
