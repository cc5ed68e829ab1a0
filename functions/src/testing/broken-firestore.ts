import type { Firestore } from 'firebase-admin/firestore'
import { testFirestore } from '../platform/local/memory-firestore.ts'

/** A database that is down: whatever is asked of it fails. */
export const brokenFirestore = (): Firestore =>
  new Proxy(testFirestore().db, {
    get: () => {
      throw new Error('the database is down')
    },
  })
