import type { Transaction } from 'firebase-admin/firestore'
import { isEnough, readQuota } from '../../circulars/quota/read-quota.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { hazardWithin, requireOwnStanding } from '../hazard-within.ts'
import { eventsOf, groupOf } from '../store.ts'
import { hearersOf } from './hearers.ts'
import { newsItems } from './news-items.ts'
import { hourlyRunId, RUN_LIMIT } from './news-run.ts'
import { newsRuns, waitingNews } from './news-store.ts'
import { startRun } from './start-run.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>

/** A month that does not suffice is asked for only where there is somebody to tell. */
const sufficesFor = async (deps: Needs, people: number): Promise<boolean> =>
  people === 0 || isEnough(await readQuota(deps), people)

/**
 * Every hour by day: tells reporters and followers what happened to their reports until now. May run twice and beside another run:
 * an hour has one run, a change is told once. Where the month's messages do not suffice nothing is pushed; it stands on their pages.
 */
export const tellNews = async (deps: Needs): Promise<void> => {
  const now = deps.clock.now()
  const events = await waitingNews(deps, toInstant(now))
  if (events.length === 0) return
  const items = await newsItems(deps, events)
  const hearers = await hearersOf(deps, items, events)
  const enough = await sufficesFor(deps, hearers.people)
  const run = await startRun(deps, { id: hourlyRunId(now), rootId: null, items, hearers, enough, by: 'system' })
  if (run && !run.enough)
    deps.log.warn({ runId: run.id, people: run.people }, 'news of reports not pushed: the month does not suffice')
}

/** @throws Conflict when the report was told of within the last hour */
const requireQuietHour = async (deps: Needs, rootId: string, transaction: Transaction): Promise<void> => {
  const hourAgo = toInstant(deps.clock.now().subtract(1, 'hour'))
  const { docs } = await transaction.get(newsRuns(deps).where('rootId', '==', rootId))
  if (docs.some((doc) => doc.data().at > hourAgo)) throw new Conflict('hazard-told-just-now')
}

/**
 * Tells at once what waits to be told of a report and of those merged into it, instead of with the next full hour.
 * @throws NotFound outside the officer's scope; Conflict for a merged one, when nothing waits, when it was done within the last hour,
 * or when the month's messages do not suffice (it then waits on)
 */
export const tellHazardNow = async (deps: Needs, who: Identity, hazardId: string): Promise<void> => {
  const hazard = await hazardWithin(deps, who, { action: 'hazard.handle', hazardId })
  requireOwnStanding(hazard)
  const { rootId } = hazard
  const group = await groupOf(deps, rootId)
  const all = await eventsOf(
    deps,
    group.map(({ id }) => id),
  )
  const events = all.filter(({ news }) => news === 'waits').slice(0, RUN_LIMIT)
  if (events.length === 0) throw new Conflict('hazard-nothing-to-tell')
  const items = await newsItems(deps, events)
  const hearers = await hearersOf(deps, items, events)
  if (!(await sufficesFor(deps, hearers.people))) throw new Conflict('quota-not-enough')
  const run = await startRun(
    deps,
    { id: deps.ids.next(), rootId, items, hearers, enough: true, by: who.lineUserId },
    (transaction) => requireQuietHour(deps, rootId, transaction),
  )
  if (!run) throw new Conflict('hazard-nothing-to-tell')
}
