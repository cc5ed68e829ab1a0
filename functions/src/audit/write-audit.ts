import type { Transaction, WriteBatch } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { collection } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { AuditEntry } from './audit-entry.ts'

export const auditEntries = ({ db }: Pick<Deps, 'db'>) => collection(db, 'audit', AuditEntry)

/** Adds a line to the record in the same atomic write as the deed, so that neither is ever without the other. */
export const writeAudit = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  write: WriteBatch | Transaction,
  entry: Omit<AuditEntry, 'id' | 'at'>,
): void => {
  const id = deps.ids.next()
  const reference = auditEntries(deps).doc(id)
  const line = { id, at: toInstant(deps.clock.now()), ...entry }
  // The two classes have the same method, but TypeScript cannot call the union of their overloads.
  if ('commit' in write) write.create(reference, line)
  else write.create(reference, line)
}
