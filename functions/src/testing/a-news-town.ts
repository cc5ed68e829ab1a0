import { type Happening, withEvent, writeChange } from '../hazards/change-hazard.ts'
import { mergeHazard, unmergeHazard } from '../hazards/handling/merge-hazards.ts'
import type { Hazard, HazardStatus } from '../hazards/hazard.ts'
import { fileHazard, type Told } from '../hazards/reporting/file-hazard.ts'
import { followHazard, unfollowHazard } from '../hazards/reporting/follow-hazard.ts'
import { residentTeller } from '../hazards/reporting/teller.ts'
import { getHazard } from '../hazards/store.ts'
import { identify } from '../officers/store.ts'
import { Conflict } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { residents } from '../residents/store.ts'
import { aTown, type Town, type TownSize } from './a-town.ts'
import { changeHazard } from './change-hazard.ts'

/** A town whose people report hazards and whose office works on them. Time passes by a second with everything that is done. */
export interface NewsTown extends Town {
  /** LINE's ids of the residents, in the order of their homes. */
  people: string[]
  /** Somebody reports something. @returns its id */
  reports(who: string, told?: Partial<Told>): Promise<string>
  follows(who: string, hazardId: string): Promise<void>
  unfollows(who: string, hazardId: string): Promise<void>
  /** The office says something to those who follow. */
  says(hazardId: string, words: string, by?: string): Promise<void>
  /** All at once, one after the other. */
  saysAll(hazardId: string, words: string[]): Promise<void>
  /** The office moves a report on, with words or without. */
  moves(hazardId: string, status: Exclude<HazardStatus, 'merged'>, words?: string): Promise<void>
  /** Merges one into another one; nothing happens where that makes no sense. */
  merges(hazardId: string, into: string): Promise<void>
  unmerges(hazardId: string): Promise<void>
  /** The office approves a report for the open with these words, or changes anything else of it. */
  approves(hazardId: string, change?: Partial<Hazard>): Promise<void>
  /** The next full hour by day comes, and all that follows from it. */
  hourPasses(): Promise<void>
  /** The messages somebody has got, as JSON, the oldest first. */
  gotBy(who: string): string[]
}

export const aNewsTown = async (size: TownSize = {}): Promise<NewsTown> => {
  const town = await aTown(size)
  const { deps, clock, officers } = town
  let keys = 0

  const happens = async (hazardId: string, change: Partial<Hazard>, happening: Happening): Promise<void> => {
    clock.passes(1, 'second')
    await changeHazard(deps, hazardId, (hazard) => ({ hazard: { ...hazard, ...change }, happening }))
  }
  const byOffice = (by = officers.cityStaff) => ({ from: 'office', by, isPublic: true }) as const

  /** Lets another report stand for one, or takes that back; nothing happens where it makes no sense. */
  const regroup = async (hazardId: string, into: string | null): Promise<void> => {
    clock.passes(1, 'second')
    const staff = await identify(deps, officers.cityStaff)
    const { version: seen } = await getHazard(deps, hazardId)
    await (into === null
      ? unmergeHazard(deps, staff, { hazardId, seen })
      : mergeHazard(deps, staff, { hazardId, into, seen })
    ).catch((error: unknown) => {
      if (!(error instanceof Conflict)) throw error
    })
  }

  return {
    ...town,
    people: town.residents.map(({ lineUserId }) => lineUserId),
    reports: async (who, told = {}) => {
      clock.passes(1, 'second')
      const resident = (await residents(deps).doc(who).get()).data()
      if (!resident) throw new Error(`nobody ${who}`)
      const filed = await fileHazard(deps, residentTeller(resident), {
        key: `report-${keys++}`,
        category: 'roadHole',
        option: null,
        position: null,
        address: '津田公園の前',
        words: '',
        via: 'page',
        ...told,
      })
      return filed.id
    },
    follows: async (lineUserId, hazardId) => {
      clock.passes(1, 'second')
      await followHazard(deps, { lineUserId }, hazardId)
    },
    unfollows: (lineUserId, hazardId) => unfollowHazard(deps, lineUserId, hazardId),
    says: (hazardId, text, by) => happens(hazardId, {}, { ...byOffice(by), kind: 'answer', text }),
    saysAll: (hazardId, words) =>
      deps.db.runTransaction(async (transaction) => {
        let hazard = await getHazard(deps, hazardId, transaction)
        for (const text of words) {
          clock.passes(1, 'millisecond')
          const written = withEvent(deps, hazard, { ...byOffice(), kind: 'answer', text })
          writeChange(deps, transaction, written)
          hazard = written.hazard
        }
      }),
    moves: (hazardId, status, text = '') => {
      const closedAt = status === 'resolved' || status === 'declined' ? toInstant(clock.now()) : null
      return happens(hazardId, { status, closedAt }, { ...byOffice(), kind: 'status', status, text })
    },
    approves: (hazardId, change = {}) => {
      const publishedAt = toInstant(clock.now())
      return happens(hazardId, { publishedAt, ...change }, { ...byOffice(), isPublic: false, kind: 'published' })
    },
    merges: (hazardId, into) => regroup(hazardId, into),
    unmerges: (hazardId) => regroup(hazardId, null),
    hourPasses: async () => {
      const nextHour = clock.now().startOf('hour').add(1, 'hour')
      clock.reaches(toInstant(nextHour))
      await town.schedules['tell-hazard-news']?.run()
      await town.work()
    },
    gotBy: (who) =>
      town.line.accepted.filter(({ to }) => to.includes(who)).map(({ messages }) => JSON.stringify(messages)),
  }
}
