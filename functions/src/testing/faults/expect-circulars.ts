import assert from 'node:assert/strict'
import type { Circular } from '../../circulars/circular.ts'
import { CIRCULAR } from '../../circulars/circular-subject.ts'
import { digests } from '../../circulars/digests/store.ts'
import { REMINDER } from '../../circulars/reminders/reminder-subject.ts'
import { getCircular } from '../../circulars/store.ts'
import { areasOf, type Resident } from '../../residents/resident.ts'
import { expectBooks } from './expect-books.ts'
import { deliveryOf, type Planned } from './placed.ts'
import type { Stage } from './stage.ts'
import type { Taken } from './troubled-line.ts'

const CONFIRMS = /do=circular\.confirm&circularId=([\w-]+)/g

/** How often each person was shown a circular (`circular person`), by LINE's word alone; reminders are not counted. */
export const timesShown = (taken: Taken[], all: Planned[]): Map<string, number> => {
  const reminders = all.filter(({ delivery }) => delivery.subject.kind === REMINDER)
  const reminding = new Set(reminders.flatMap(({ batches }) => batches.map(({ retryKey }) => retryKey)))
  const times = new Map<string, number>()
  for (const { to, messages, retryKey } of taken) {
    if (retryKey && reminding.has(retryKey)) continue
    for (const [, circularId] of JSON.stringify(messages).matchAll(CONFIRMS))
      for (const person of to) {
        const key = `${circularId} ${person}`
        times.set(key, (times.get(key) ?? 0) + 1)
      }
  }
  return times
}

const isFor = ({ audience }: Circular, resident: Resident): boolean =>
  areasOf(resident).some((id) => audience.includes(id))

/** Whether a person got it or may have. */
const hasIt = ({ places }: Planned, person: string): boolean =>
  ['sent', 'uncertain'].includes(places.get(person) ?? 'nowhere')

/** A correction goes to those alone who got what it puts right, or may have when it left. */
const expectOnlyThoseWhoGotIt = (circular: Circular, planned: Planned, original: Planned): void => {
  const { settledAt } = original.delivery
  const wasKnown = settledAt !== null && circular.publishedAt !== null && settledAt < circular.publishedAt
  for (const person of planned.places.keys())
    assert(wasKnown ? hasIt(original, person) : original.places.has(person), 'corrected for somebody who never got it')
}

/** Nobody is skipped who was there all the time. */
const expectNobodySkipped = (
  { settled, malformed, everHere }: Stage,
  circular: Circular,
  { planned, original }: { planned: Planned; original: Planned | null },
): void => {
  // Taken back half-way it owes nothing to anybody; a digest goes on for the others in it.
  const { subject, status } = planned.delivery
  if (subject.kind === CIRCULAR ? status !== 'done' : circular.status !== 'sent') return
  for (const [person, resident] of everHere) {
    if (!settled.has(person) || malformed.has(person) || !isFor(circular, resident)) continue
    if (!original || hasIt(original, person)) assert(planned.places.has(person), 'skipped')
  }
}

const expectOneDelivery = async ({ town }: Stage, { id }: Circular, all: Planned[]): Promise<void> => {
  const own = all.filter(({ delivery }) => delivery.subject.kind === CIRCULAR && delivery.subject.id === id)
  const together = (await digests(town.deps).get()).docs.filter((doc) => doc.data().circularIds.includes(id))
  assert.equal(own.length + together.length, 1, 'not exactly one delivery')
}

/** What must hold of a circular when its story has ended. @param shown how often LINE has shown it to each person */
export const expectCircular = async (
  stage: Stage,
  circular: Circular,
  { all, shown }: { all: Planned[]; shown: ReadonlyMap<string, number> },
): Promise<void> => {
  const { town, everHere } = stage
  const planned = await deliveryOf(town, circular)
  for (const person of everHere.keys()) {
    const times = shown.get(`${circular.id} ${person}`) ?? 0
    assert(times <= 1, `shown ${times} times`)
    const place = planned?.places.get(person) ?? 'nowhere'
    if (place !== 'uncertain') assert.equal(times, place === 'sent' ? 1 : 0, `shown ${times} times, but ${place}`)
  }
  if (!planned)
    return assert(['draft', 'awaitingApproval'].includes(circular.status), `${circular.status}, but not sent`)
  await expectOneDelivery(stage, circular, all)
  const ended = planned.delivery.status
  assert(ended === 'done' || circular.status === 'withdrawn', `${ended}, but ${circular.status}`)
  assert(['sent', 'withdrawn'].includes(circular.status), `${ended}, but ${circular.status}`)
  for (const person of planned.places.keys()) {
    const resident = everHere.get(person)
    assert(resident && isFor(circular, resident), 'sent to a stranger')
  }
  const original = circular.corrects && (await deliveryOf(town, await getCircular(town.deps, circular.corrects)))
  if (original) expectOnlyThoseWhoGotIt(circular, planned, original)
  expectNobodySkipped(stage, circular, { planned, original: original || null })
  await expectBooks(stage, circular, planned)
}
