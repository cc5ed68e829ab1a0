import type { Deps } from '../deps.ts'
import { PUSH_TASK, PushPayload, pushWaiting } from './newcomers/push-once.ts'

/** The residents' task handlers by name. */
export const residentTasks = (deps: Deps) => ({
  [PUSH_TASK]: (payload: unknown) => pushWaiting(deps, PushPayload.parse(payload).lineUserId),
})
