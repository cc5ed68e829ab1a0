import { randomUUID } from 'node:crypto'
import { type FirestoreController, FirestoreMock } from '@firebase-bridge/firestore-admin'
import { Firestore } from 'firebase-admin/firestore'
import { forgetOldVersions } from './engine-commits.ts'

/** Far longer than any of our transactions takes, also on a busy machine. */
const OLD_VERSIONS_KEPT_MS = 10_000

/**
 * An empty Firestore in memory: a real Admin SDK instance over @firebase-bridge's engine. Nothing is shared between two of
 * them. `engine` gives direct, synchronous access to the documents. What it does differently from Google's is pinned in
 * firestore-behaviour.test.ts.
 */
export function memoryFirestore(): { db: Firestore; engine: FirestoreController } {
  const environment = new FirestoreMock()
  // The engine finds conflicts by comparing milliseconds, so two commits within one lose each other's writes. A clock that
  // never shows the same millisecond twice cures it; it runs ahead of the real one only under more than 1,000 looks a second.
  let latest = 0
  const now = () => {
    latest = Math.max(Date.now(), latest + 1)
    return latest
  }
  environment.systemTime.custom(() => new Date(now()))
  const engine = environment.createDatabase('kairan-local')
  forgetOldVersions(engine, OLD_VERSIONS_KEPT_MS, () => latest)
  const db = engine.firestore()
  withoutCallOptions(db)
  return { db, engine }
}

/**
 * The SDK makes options for the network at every request, and looks a package up on disk for that each time it commits: a
 * tenth of what a write costs here. There is no network, and the engine does not look at them.
 */
function withoutCallOptions(db: Firestore): void {
  Object.assign(db, { createCallOptions: () => ({}) })
}

/** An empty Firestore on the emulator that FIRESTORE_EMULATOR_HOST names: every call has a project of its own there. */
export function emulatorFirestore(): { db: Firestore } {
  if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('FIRESTORE_EMULATOR_HOST is not set')
  return { db: new Firestore({ projectId: `kairan-test-${randomUUID().slice(0, 13)}` }) }
}

/** The Firestore a test uses: the emulator if FIRESTORE_EMULATOR_HOST is set, memory otherwise. Always empty. */
export function testFirestore(): { db: Firestore } {
  return process.env.FIRESTORE_EMULATOR_HOST ? emulatorFirestore() : { db: memoryFirestore().db }
}
