import { circulars } from '../../circulars/store.ts'
import { expectCircular, timesShown } from './expect-circulars.ts'
import { expectDeliveries } from './expect-deliveries.ts'
import { expectReminders } from './expect-reminders.ts'
import { expectGoodMoment } from './expect-waiting.ts'
import { lookAround } from './look-around.ts'
import { everyDelivery } from './placed.ts'
import type { Stage } from './stage.ts'

/**
 * Everything that must hold when a story has ended, whatever went wrong in it.
 * @returns how people, deliveries and circulars ended, one word each
 * @throws AssertionError naming what does not hold
 */
export const expectOrder = async (stage: Stage): Promise<string[]> => {
  await lookAround(stage)
  const [all, taken] = await Promise.all([everyDelivery(stage.town), stage.line.taken()])
  const shown = timesShown(taken, all)
  const every = (await circulars(stage.town.deps).get()).docs.map((doc) => doc.data())
  for (const circular of every) {
    await expectCircular(stage, circular, { all, shown })
    await expectGoodMoment(stage, circular)
    await expectReminders(stage, circular, all)
  }
  await expectDeliveries(stage, all, taken)
  return [
    ...all.flatMap(({ places }) => [...places.values()].map((place) => `person: ${place}`)),
    ...all.map(({ delivery }) => `delivery of a ${delivery.subject.kind}: ${delivery.status}`),
    ...every.map(({ status, corrects }) => `${corrects ? 'correction' : 'circular'}: ${status}`),
  ]
}
