import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { Id } from '../platform/values.ts'
import { letterReader } from './letters.ts'
import { planDelivery } from './plan-delivery.ts'
import { sendBatch } from './send-batch.ts'
import { PLAN_TASK, SEND_TASK, URGENT_PLAN_TASK, URGENT_SEND_TASK } from './start-delivery.ts'
import type { Subjects } from './subject.ts'

const PlanPayload = z.object({ deliveryId: Id })
const SendPayload = z.object({ deliveryId: Id, batchId: Id })

/** The engine's task handlers by name. Payloads are ids only; the handler reads the state and acts on what it finds. */
export const deliveryTasks = (deps: Deps, subjects: Subjects) => {
  const engine = { subjects, letterOf: letterReader(deps) }
  const plan = (payload: unknown) => planDelivery(deps, subjects, PlanPayload.parse(payload).deliveryId)
  const send = (payload: unknown) => sendBatch(deps, engine, SendPayload.parse(payload))
  return { [PLAN_TASK]: plan, [SEND_TASK]: send, [URGENT_PLAN_TASK]: plan, [URGENT_SEND_TASK]: send }
}
