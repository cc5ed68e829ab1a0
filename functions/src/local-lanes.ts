import { PLAN_TASK, SEND_TASK, URGENT_PLAN_TASK, URGENT_SEND_TASK } from './deliveries/start-delivery.ts'
import { EVENT_TASK } from './line/enqueue-event.ts'
import type { Lane } from './platform/local/task-lanes.ts'

/** What LINE takes of multicast, a second and channel (Messaging API reference, "Rate limits"). */
const MULTICASTS_A_SECOND = 200

/**
 * How the local queue lets the product's tasks forward. Urgent and ordinary messages share LINE's limit, and the urgent go
 * first; so many at once that answers after a third of a second still fill it. Taps are handled while all that goes on, but
 * LINE's webhooks are acknowledged before them.
 */
export const LOCAL_LANES: readonly Lane[] = [
  { names: [URGENT_SEND_TASK, SEND_TASK], perSecond: MULTICASTS_A_SECOND, atOnce: 64 },
  { names: [URGENT_PLAN_TASK, PLAN_TASK], atOnce: 2 },
  { names: [EVENT_TASK], atOnce: 192, patient: true },
]
