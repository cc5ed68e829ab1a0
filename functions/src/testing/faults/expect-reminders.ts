import assert from 'node:assert/strict'
import type { Circular } from '../../circulars/circular.ts'
import { reminderId } from '../../circulars/reminders/stages.ts'
import { allTallies, receipts } from '../../circulars/store.ts'
import { PLAN_TASK } from '../../deliveries/start-delivery.ts'
import { japanDay, parseInstant } from '../../platform/time.ts'
import { homesFor } from './expect-books.ts'
import type { Planned } from './placed.ts'
import type { Stage } from './stage.ts'

const distinct = (list: unknown[]): boolean => new Set(list).size === list.length

const expectOnlyTheUnread = async (stage: Stage, circular: Circular, reminder: Planned): Promise<void> => {
  const { town, everHere, settled, malformed, touched, errands } = stage
  const { delivery, places } = reminder
  const begun = errands.firstBegun({ name: PLAN_TASK, payload: { deliveryId: delivery.id } })
  const { docs } = await receipts(town.deps, circular.id).get()
  const confirmedAt = new Map(docs.map((doc) => [doc.id, doc.data().at]))
  const homes = homesFor(stage, circular)
  if (circular.withdrawn && begun)
    assert(places.size === 0 || begun <= circular.withdrawn.at, 'reminded of what is void')
  for (const person of places.keys()) {
    const householdId = everHere.get(person)?.householdId
    assert(householdId && homes.includes(householdId), 'reminded somebody whose household is not asked')
    // Time goes on from act to act, so whoever confirmed in an earlier one is known to any planner.
    const at = confirmedAt.get(householdId)
    assert(!at || !begun || at >= begun, 'reminded though confirmed')
  }
  if (delivery.status !== 'done' || circular.status !== 'sent') return
  // A correction asks those households alone who got what it puts right.
  const asked = (await allTallies(town.deps, circular.id)).flatMap(({ households }) => Object.keys(households))
  for (const [person, { householdId }] of everHere)
    if (householdId && asked.includes(householdId) && !touched.has(`${circular.id} ${householdId}`))
      if (settled.has(person) && !malformed.has(person)) assert(places.has(person), 'not reminded')
}

/** Each stage once, not twice a day, and to households alone that had not confirmed when it was planned. */
export const expectReminders = async (stage: Stage, circular: Circular, all: Planned[]): Promise<void> => {
  const { reminders } = circular
  assert(distinct(reminders.map((reminder) => reminder.stage)), 'a stage came twice')
  const sent = reminders.filter(({ deliveryId }) => deliveryId !== null)
  assert(distinct(sent.map(({ at }) => japanDay(parseInstant(at)))), 'reminded twice a day')
  for (const { stage: name } of reminders) {
    const delivery = all.find((each) => each.delivery.id === reminderId(circular.id, name))
    if (delivery) await expectOnlyTheUnread(stage, circular, delivery)
  }
}
