import assert from 'node:assert/strict'
import { getCircular } from '../../circulars/store.ts'
import { wantsWork } from '../../deliveries/batch.ts'
import { readLedger } from '../../deliveries/ledger.ts'
import { PLAN_TASK, SEND_TASK, URGENT_PLAN_TASK, URGENT_SEND_TASK } from '../../deliveries/start-delivery.ts'
import type { Town } from '../a-town.ts'
import { everyDelivery, type Planned } from './placed.ts'
import type { Stage } from './stage.ts'

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0)

const expectFiguresToAddUp = async ({ deps }: Town, { delivery, batches }: Planned): Promise<void> => {
  const ledger = await readLedger(deps, delivery.id)
  assert(ledger, 'no ledger')
  const { total, sent, waiting, stopped, refused, uncertain } = ledger.progress
  assert.equal(sum([sent, waiting, stopped, refused, uncertain]), total, 'the figures do not add up')
  const people = new Set(batches.flatMap(({ recipients }) => recipients))
  // Before the plan is finished nobody knows the total, and nobody has got anything.
  assert.equal(total, delivery.people === null ? 0 : people.size, 'the total is not the people placed')
}

/** What must hold at any moment at which nothing runs. */
export const lookAround = async ({ town, circulars, line }: Stage): Promise<void> => {
  for (const planned of await everyDelivery(town)) await expectFiguresToAddUp(town, planned)
  for (const { id, isTakenBack } of circulars) {
    if (!isTakenBack) continue
    assert.equal((await getCircular(town.deps, id)).status, 'draft', 'cancelled, but not a draft')
    assert(!line.attempts.some(({ messages }) => JSON.stringify(messages).includes(id)), 'cancelled, but it left')
  }
}

const waits = ({ queue }: Town, names: string[], payload: object): boolean =>
  queue.pending().some((task) => names.includes(task.name) && JSON.stringify(task.payload) === JSON.stringify(payload))

/** After a sweep in which nothing went wrong all that wants work has a task, or its delivery rests. */
export const expectTasks = async ({ town }: Stage): Promise<void> => {
  for (const { delivery, batches } of await everyDelivery(town)) {
    const { id: deliveryId, status } = delivery
    if (status === 'planning')
      assert(waits(town, [PLAN_TASK, URGENT_PLAN_TASK], { deliveryId }), 'waits for its plan without a task')
    if (status !== 'sending') continue
    for (const batch of batches.filter((each) => wantsWork(each, town.clock.now())))
      assert(
        waits(town, [SEND_TASK, URGENT_SEND_TASK], { deliveryId, batchId: batch.id }),
        `${batch.id} waits without a task`,
      )
  }
}
