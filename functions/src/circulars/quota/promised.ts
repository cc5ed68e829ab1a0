import type { Dayjs } from 'dayjs'
import { widestOnly } from '../../areas/area.ts'
import { japanMonth } from '../../areas/policy-times.ts'
import { areasById } from '../../areas/store.ts'
import type { Delivery } from '../../deliveries/delivery.ts'
import { readLedger } from '../../deliveries/ledger.ts'
import { unsettledDeliveries } from '../../deliveries/store.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { parseInstant } from '../../platform/time.ts'
import { countAudience } from '../../rosters/store.ts'
import type { Circular } from '../circular.ts'
import { CIRCULAR } from '../circular-subject.ts'
import { REMINDER } from '../reminders/reminder-subject.ts'
import { circularOf } from '../reminders/stages.ts'
import { circulars, waitingCirculars } from '../store.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** Circulars that go out in one push: one message for each of their readers, however many of them concern a person. */
export interface Push {
  /** The same for circulars of one digest. */
  key: string
  /** Phones it goes to. */
  people: number
  audience: string[]
}

type Waiting = Pick<Circular, 'id' | 'schedule' | 'timing' | 'people' | 'audience'>

/** When a circular that waits will use its messages: at its time, or now where that is past or not known before somebody says yes. */
export const goesOutAt = ({ schedule, timing }: Pick<Waiting, 'schedule' | 'timing'>, now: Dayjs): Dayjs => {
  const wanted = schedule?.at ?? (timing?.kind === 'at' ? timing.at : null)
  if (!wanted) return now
  const at = parseInstant(wanted)
  return at.isBefore(now) ? now : at
}

/** The key of an area's digest at a time. */
export const digestKey = (areaId: string, at: string): string => `${areaId} ${at}`

const pushOf = ({ id, schedule, people, audience }: Waiting): Push => ({
  key: schedule?.kind === 'digest' && schedule.digestAreaId ? digestKey(schedule.digestAreaId, schedule.at) : id,
  people,
  audience,
})

/** Never too few: the readers of a push are no more than those of its parts together, and no more than live in its areas. */
const messagesOf = async (deps: Needs, parts: Push[]): Promise<number> => {
  const together = parts.reduce((sum, { people }) => sum + people, 0)
  if (parts.length === 1) return together
  const areas = await areasById(
    deps,
    parts.flatMap(({ audience }) => audience),
  )
  return Math.min(together, (await countAudience(deps, widestOnly(areas))).residents)
}

/** How many people a delivery will go to that is not planned yet; never too few. */
const expectedOf = async (deps: Needs, { id, subject, audience, expected }: Delivery): Promise<number> => {
  if (expected !== null) return expected
  const circularId = subject.kind === REMINDER ? circularOf(subject.id) : subject.id
  const circular = await read(circulars(deps).doc(circularId))
  if (circular && subject.kind === CIRCULAR) return circular.people
  const reminder = circular?.reminders.find(({ deliveryId }) => deliveryId === id)
  return reminder?.people ?? (await countAudience(deps, widestOnly(await areasById(deps, audience)))).residents
}

/** Messages of a delivery that LINE has not taken yet. */
const openIn = async (deps: Needs, delivery: Delivery): Promise<number> => {
  // Until it is planned it has no figures of its own; that takes seconds, in which somebody else may press 送る too.
  if (delivery.people === null) return expectedOf(deps, delivery)
  return (await readLedger(deps, delivery.id))?.progress.waiting ?? 0
}

const promisedToDeliveries = async (deps: Needs, isThisMonth: boolean): Promise<number> => {
  // One that stopped for want of messages goes on with next month's; all others are through long before.
  const open = (await unsettledDeliveries(deps)).filter(
    ({ status, paused }) => status !== 'stopped' && (isThisMonth || paused === 'quota'),
  )
  const counts = await Promise.all(open.map((delivery) => openIn(deps, delivery)))
  return counts.reduce((sum, count) => sum + count, 0)
}

const promisedToPushes = async (deps: Needs, pushes: Push[]): Promise<number> => {
  const counts = await Promise.all(
    [...Map.groupBy(pushes, ({ key }) => key).values()].map((parts) => messagesOf(deps, parts)),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Messages of a month that are promised already: to deliveries that are not all sent, and to circulars that wait for their time.
 * @param month `YYYY-MM`, Japan time
 * @param except circulars that are not counted in, because the question is about them
 * @param joining what would be added to what waits
 */
export const promisedIn = async (
  deps: Needs,
  month: string,
  { except, joining = [] }: { except: string | readonly string[] | null; joining?: Push[] },
): Promise<number> => {
  const now = deps.clock.now()
  const excepted = new Set([except].flat())
  const waiting = (await waitingCirculars(deps)).filter(
    (circular) => !excepted.has(circular.id) && japanMonth(goesOutAt(circular, now)) === month,
  )
  const [deliveries, pushes] = await Promise.all([
    promisedToDeliveries(deps, month === japanMonth(now)),
    promisedToPushes(deps, [...waiting.map(pushOf), ...joining]),
  ])
  return deliveries + pushes
}
