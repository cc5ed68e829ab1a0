import type { Transaction, WriteBatch } from 'firebase-admin/firestore'
import type { RosterPart } from '../rosters/roster.ts'
import type { Batch, Delivery } from './delivery.ts'

/** What a delivery is for. Its books are kept by the slice that sends; the engine tells it what happened. */
export interface Subject {
  /** Before the first batch exists; may come twice. */
  planned(delivery: Delivery, parts: RosterPart[]): Promise<void>
  /** A batch was accepted by LINE: adds to the atomic write that says so. May come twice. */
  sent(write: WriteBatch | Transaction, delivery: Delivery, batch: Batch): void
  /** Nothing is left to send: adds to the transaction that says so. All its reads come before its writes. */
  done(transaction: Transaction, delivery: Delivery): Promise<void>
}

/** By `delivery.subject.kind`. */
export type Subjects = Readonly<Record<string, Subject>>

/** @throws Error when nobody answers for the delivery: a mistake of ours, so the task fails loudly and stays */
export const subjectOf = (subjects: Subjects, delivery: Delivery): Subject => {
  const subject = subjects[delivery.subject.kind]
  if (!subject) throw new Error(`no subject of kind ${delivery.subject.kind}`)
  return subject
}
