import type { z } from 'zod'
import { type Area, associationOf } from '../areas/area.ts'
import { areaName } from '../areas/area-names.ts'
import { areasById, childAreas, getArea } from '../areas/store.ts'
import type { Fate } from '../deliveries/delivery.ts'
import { readLedger } from '../deliveries/ledger.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { NotFound } from '../platform/failures.ts'
import { rostersOfArea } from '../rosters/store.ts'
import { concerns } from './audience.ts'
import { type Circular, senderPlace } from './circular.ts'
import type { getReach } from './contract.ts'
import {
  countReach,
  type HouseholdReach,
  type IsSent,
  type ReachCounts,
  reachState,
  sumReach,
  type Tally,
  type Unreached,
} from './reach.ts'
import { showsCounts } from './small-numbers.ts'
import { talliesIn } from './store.ts'

type Reach = z.input<(typeof getReach)['response']>

/** The households of a tally that stand in an area. */
export const householdsIn = (tally: Tally, area: Pick<Area, 'id' | 'kind'>): [string, HouseholdReach][] =>
  area.kind === 'block'
    ? Object.entries(tally.households).filter(([, { blockId }]) => blockId === area.id)
    : tally.scopeIds.includes(area.id)
      ? Object.entries(tally.households)
      : []

/** Counts of an area out of the tallies that touch it. */
export const countIn = (tallies: Tally[], area: Pick<Area, 'id' | 'kind'>, isSent: IsSent): ReachCounts =>
  sumReach(
    tallies.map((tally) =>
      countReach(
        householdsIn(tally, area).map(([, reach]) => reach),
        isSent,
      ),
    ),
  )

/** The widest area of the officer that the circular has to do with. @throws NotFound when there is none */
export const widestArea = async (deps: Pick<Deps, 'db'>, who: Identity, circular: Circular): Promise<Area> => {
  const own = await areasById(
    deps,
    who.grants.map(({ areaId }) => areaId),
  )
  const [widest] = own
    .filter((area) => who.may('reach.counts', area) && concerns(circular, area))
    .sort((a, b) => a.ancestorIds.length - b.ancestorIds.length)
  if (!widest) throw new NotFound()
  return widest
}

/**
 * The closed account of a circular in an area: households by state, for the area, for each area below, and by name.
 * @param areaId null: the widest area the officer may look at
 * @throws NotFound outside the officer's scope, when the circular has nothing to do with the area, or for too few households
 */
export const describeReach = async (
  deps: Pick<Deps, 'db'>,
  who: Identity,
  { circular, areaId }: { circular: Circular; areaId: string | null },
): Promise<Reach> => {
  const area = areaId ? await getArea(deps, areaId) : await widestArea(deps, who, circular)
  who.require('reach.counts', area)
  if (circular.publishedAt === null || !concerns(circular, area)) throw new NotFound()
  const mayName = who.may('reach.names', area)
  const [tallies, children, above, ledger] = await Promise.all([
    talliesIn(deps, circular.id, associationOf(area)),
    area.kind === 'block' ? [] : childAreas(deps, area.id),
    areasById(deps, area.ancestorIds),
    circular.deliveryId ? readLedger(deps, circular.deliveryId) : null,
  ])
  const fateOf = (batch: number): Fate => (circular.deliveryId ? (ledger?.fateOf(batch) ?? 'waiting') : 'sent')
  const isSent: IsSent = (batch) => fateOf(batch) === 'sent'
  const counts = countIn(tallies, area, isSent)
  if (counts.households > 0 && !showsCounts(who, area, counts.households)) throw new NotFound()
  const parts = children
    .filter((child) => concerns(circular, child))
    .map((child) => ({ area: child, counts: countIn(tallies, child, isSent) }))
    .filter((part) => part.counts.households > 0)
    .map((part) => ({
      area: areaName(part.area),
      counts: showsCounts(who, part.area, part.counts.households) ? part.counts : null,
    }))
  return {
    area: areaName(area),
    path: above.filter((one) => who.may('reach.counts', one)).map(areaName),
    counts,
    parts,
    households: mayName ? await households(deps, { tallies, area, fateOf }) : null,
    delivery: ledger?.progress ?? null,
  }
}

/** Why LINE has not brought a circular to a household that has not confirmed either. */
const whyUnreached = (
  { batches, via }: HouseholdReach,
  { fateOf, otherwise }: { fateOf: (batch: number) => Fate; otherwise: Unreached },
): Unreached | null => {
  if (via) return null
  const fates = batches.map(fateOf)
  if (fates.includes('sent')) return null
  // The one that can still change comes first, then the one that leaves a doubt.
  const [worst] = (['waiting', 'uncertain', 'refused', 'stopped'] as const).filter((fate) => fates.includes(fate))
  return worst ?? otherwise
}

/** By block and number, with the names the officers know. */
const households = async (
  deps: Pick<Deps, 'db'>,
  { tallies, area, fateOf }: { tallies: Tally[]; area: Area; fateOf: (batch: number) => Fate },
): Promise<Reach['households']> => {
  const rosters = await rostersOfArea(deps, associationOf(area))
  const known = new Map(rosters.flatMap((roster) => Object.entries(roster.households)))
  const homesOf = (people: { householdId: string | null }[]) => new Set(people.map((each) => each.householdId))
  const resting = homesOf(
    rosters.flatMap((roster) => Object.values(roster.members).filter((member) => member.muted || member.pausedUntil)),
  )
  const blocked = homesOf(rosters.flatMap((roster) => Object.values(roster.blocked)))
  const whyNotInLine = (householdId: string): Unreached => {
    if (resting.has(householdId)) return 'resting'
    return blocked.has(householdId) ? 'blocked' : 'noPhone'
  }
  return tallies
    .flatMap((tally) => householdsIn(tally, area))
    .flatMap(([householdId, reach]) => {
      const household = known.get(householdId)
      if (!household) return []
      const state = reachState(reach, (batch) => fateOf(batch) === 'sent')
      const why = whyUnreached(reach, { fateOf, otherwise: whyNotInLine(householdId) })
      return [{ householdId, ...household, state, at: reach.at, why }]
    })
    .sort((a, b) => a.blockId.localeCompare(b.blockId, 'ja', { numeric: true }) || a.number - b.number)
}

/** Whether an officer may look at the circular at all: from the sender's side, or as somebody it was handed to. */
export const maySee = async (deps: Pick<Deps, 'db'>, who: Identity, circular: Circular): Promise<boolean> => {
  if (who.may('circular.read', senderPlace(circular))) return true
  if (circular.publishedAt === null) return false
  const own = await areasById(
    deps,
    who.grants.map(({ areaId }) => areaId),
  )
  return own.some((area) => who.may('circular.read', area) && concerns(circular, area))
}
