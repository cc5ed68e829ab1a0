import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { Id } from '../platform/values.ts'
import { planDelivery } from './plan-delivery.ts'
import { sendBatch } from './send-batch.ts'
import { PLAN_TASK, SEND_TASK } from './start-delivery.ts'
import type { Subjects } from './subject.ts'

const PlanPayload = z.object({ deliveryId: Id })
const SendPayload = z.object({ deliveryId: Id, batchId: Id })

/** The engine's task handlers by name. Payloads are ids only; the handler reads the state and acts on what it finds. */
export const deliveryTasks = (deps: Deps, subjects: Subjects) => ({
  [PLAN_TASK]: (payload: unknown) => planDelivery(deps, subjects, PlanPayload.parse(payload).deliveryId),
  [SEND_TASK]: (payload: unknown) => sendBatch(deps, subjects, SendPayload.parse(payload)),
})
