import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { Id } from '../platform/values.ts'
import { DIGEST_TASK } from './digests/enqueue-digest.ts'
import { runDigest } from './digests/run-digest.ts'
import { RELEASE_TASK } from './handing-out/enqueue-next.ts'
import { releaseIfDue } from './handing-out/release-circular.ts'
import { REMIND_TASK, remindOfCircular } from './reminders/remind-unread.ts'
import { TRANSLATE_TASK } from './translation/enqueue-translation.ts'
import { translateCircular } from './translation/translate-circular.ts'

const Payload = z.object({ circularId: Id })
const TranslatePayload = Payload.extend({ attempt: z.number().int().positive() })
const DigestPayload = z.object({ areaId: Id })

/** The task handlers of circulars by name. Payloads are ids only; the handler reads the state and acts on what it finds. */
export const circularTasks = (deps: Deps) => ({
  [RELEASE_TASK]: (payload: unknown) => releaseIfDue(deps, Payload.parse(payload).circularId),
  [DIGEST_TASK]: (payload: unknown) => runDigest(deps, DigestPayload.parse(payload).areaId),
  [TRANSLATE_TASK]: (payload: unknown) => translateCircular(deps, TranslatePayload.parse(payload)),
  [REMIND_TASK]: (payload: unknown) => remindOfCircular(deps, Payload.parse(payload).circularId),
})
