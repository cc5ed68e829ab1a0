import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'

/**
 * For every test: the database in memory answers in the next turn of the loop and not after a timer. What runs side by side gets between
 * all the same; but a test spends its time on the program, and not on being woken some thousand times, which takes long where other
 * processes want the same cores.
 */

/** The engine answers every read and write after a timer of 3 ms. */
const ANSWERS_LATER = '/@firebase-bridge/firestore-admin/esm/lib/_internal/functions/resolve-promise.js'
const ANSWERS_NEXT_TURN =
  'export const resolvePromise = (value) => new Promise((resolve) => setImmediate(resolve, value))'

const HOOKED = Symbol.for('kairan: the engine answers in the next turn')
// This runs before every file, and the files of a worker share what is loaded.
if (!Reflect.has(globalThis, HOOKED))
  Reflect.set(
    globalThis,
    HOOKED,
    registerHooks({
      load: (url, context, load) =>
        url.endsWith(ANSWERS_LATER)
          ? { format: 'module', source: ANSWERS_NEXT_TURN, shortCircuit: true }
          : load(url, context),
    }),
  )

/** The SDK waits for a timer of 0 ms before every request. After a conflict it waits a second or more: that stays, or those in conflict would meet again. */
const load = createRequire(import.meta.url)
const sdk = createRequire(load.resolve('firebase-admin')).resolve('@google-cloud/firestore')
const waitBy: unknown = Reflect.get(load(join(sdk, '../backoff.js')), 'setTimeoutHandler')
if (typeof waitBy !== 'function') throw new Error('This version of @google-cloud/firestore waits by other means')
waitBy((wake: () => void, ms: number) => (ms > 0 ? setTimeout(wake, ms) : setImmediate(wake)))
