import type { Dayjs } from 'dayjs'
import { withEvent } from '../../hazards/change-hazard.ts'
import { type Follow, followId, type Hazard, type HazardEvent } from '../../hazards/hazard.ts'
import type { HazardPicture } from '../../hazards/hazard-picture.ts'
import { inJapan, japanDay, toInstant } from '../../platform/time.ts'
import { castId } from '../cast.ts'
import { chance } from '../chance.ts'
import type { DemoTown } from '../demo-town.ts'
import { DRAWN_SIZE, type Drawing } from './drawings.ts'
import { filedHazard } from './filed-hazard.ts'
import { IN_KORI } from './in-kori.ts'
import { IN_KUZUHA } from './in-kuzuha.ts'
import { IN_TSUDA_MINAMI } from './in-tsuda-minami.ts'
import type { PlannedHazard, When } from './planned-hazard.ts'
import { type Taken, takeStep } from './take-step.ts'

const PLANS: readonly PlannedHazard[] = [...IN_TSUDA_MINAMI, ...IN_KORI, ...IN_KUZUHA]

export interface DemoHazards {
  hazards: Hazard[]
  events: HazardEvent[]
  follows: Follow[]
  pictures: { picture: HazardPicture; drawing: Drawing }[]
}

/** Never later than now: early in the day its later hours have not been yet. */
const instant = (now: Dayjs, [daysAgo, clock]: When): Dayjs => {
  const at = inJapan(japanDay(now.subtract(daysAgo, 'day')), clock)
  return at.isAfter(now) ? now : at
}

/** Somebody's reports as they are written down, one thing after the other. */
interface Book {
  reports: Map<string, Hazard>
  events: HazardEvent[]
}

/** As if all had been told of already: nobody gets news of the past. */
const note = (book: Book, key: string, { hazard, happening }: Taken, at: Dayjs): Hazard => {
  const done = withEvent({ clock: { now: () => at } }, hazard, { ...happening, told: false })
  book.reports.set(key, done.hazard)
  book.events.push(done.event)
  return done.hazard
}

const neighbours = (town: DemoTown, { district }: PlannedHazard, from: number): string[] => {
  const people = town.residents.filter(({ ancestorIds }) => ancestorIds.includes(district))
  const start = Math.floor(from * people.length)
  return [...people.slice(start), ...people.slice(0, start)].map(({ lineUserId }) => lineUserId)
}

/** A report comes in. @returns who hears of it, the reporter first */
const file = (book: Book, town: DemoTown, plan: PlannedHazard, told: { at: Dayjs; random: () => number }): Follow[] => {
  const { at, random } = told
  const near = neighbours(town, plan, random())
  const by = plan.by ? castId(plan.by) : (near[0] ?? '')
  const isByPhone = plan.via === 'phone'
  const others = near.filter((lineUserId) => lineUserId !== by).slice(0, plan.followers)
  const people = isByPhone ? others : [by, ...others]
  const digits = String(Math.floor(random() * 10_000)).padStart(4, '0')
  const hazard = { ...filedHazard(town, plan, { by, at, digits }), followerCount: people.length }
  const from = isByPhone ? 'office' : 'reporter'
  note(book, plan.key, { hazard, happening: { kind: 'filed', from, by, isPublic: true, status: 'received' } }, at)
  return people.map((lineUserId) => ({
    id: followId(hazard.id, lineUserId),
    hazardId: hazard.id,
    lineUserId,
    as: lineUserId === by ? 'reporter' : 'follower',
    since: toInstant(at),
  }))
}

/** Everything that happened since, in its order over all reports: merging changes two. */
const goOn = (book: Book, now: Dayjs): void => {
  const steps = PLANS.flatMap(({ key, steps: own }) => own.map((step) => ({ key, step, at: instant(now, step.on) })))
  for (const { key, step, at } of steps.toSorted((a, b) => a.at.valueOf() - b.at.valueOf())) {
    const before = book.reports.get(key)
    if (!before) continue
    const into = step.does === 'merge' ? book.reports.get(step.into) : undefined
    const taken = takeStep(before, step, { at: toInstant(at), into })
    const { id: otherId } = note(book, key, taken, at)
    if (step.does !== 'merge' || !into) continue
    const { from, by } = taken.happening
    note(book, step.into, { hazard: into, happening: { kind: 'tookIn', from, by, isPublic: false, otherId } }, at)
  }
}

/** A drawing as a picture of a report; in the open where the report is. */
const pictured = ({ id, by, openedAt: at, publishedAt }: Hazard, drawing: Drawing): HazardPicture => {
  const namesIn = (room: string) => ({
    file: `${room}/seed-${drawing}.jpg`,
    thumb: `${room}/seed-${drawing}-thumb.jpg`,
  })
  const [inside, open] = [namesIn('inside'), publishedAt === null ? null : namesIn('open-pictures')]
  return {
    id: `seed-${drawing}`,
    hazardId: id,
    by,
    messageId: null,
    order: 0,
    state: 'kept',
    at,
    inside: { ...inside, ...DRAWN_SIZE },
    files: [inside, ...(open ? [open] : [])].flatMap(({ file, thumb }) => [file, thumb]),
    lookAt: null,
    published: open && { ...open, rectangles: [], at: publishedAt ?? at, by: castId('市民活動課') },
  }
}

/** The reports of the demo town with their history, followers and pictures; the same for the same day, but for what is still to come. */
export const demoHazards = (town: DemoTown, now: Dayjs): DemoHazards => {
  const random = chance(311)
  const book: Book = { reports: new Map(), events: [] }
  const follows = PLANS.flatMap((plan) => file(book, town, plan, { at: instant(now, plan.on), random }))
  goOn(book, now)
  const pictures = PLANS.flatMap(({ key, picture: drawing }) => {
    const hazard = book.reports.get(key)
    return hazard && drawing ? [{ picture: pictured(hazard, drawing), drawing }] : []
  })
  return { hazards: [...book.reports.values()], events: book.events, follows, pictures }
}
