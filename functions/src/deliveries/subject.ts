import type { Transaction } from 'firebase-admin/firestore'
import type { HomesPart, Recipient } from '../rosters/roster.ts'
import type { Dropped } from './batch.ts'
import type { Delivery, LineMessage } from './delivery.ts'

/** What a delivery says, and to whom: its letters, and which of them a person gets. */
export interface Correspondence {
  /** The id of the letter for a recipient (`ja`, `2.5-en`; letters, digits, `.` and `-`), or null when there is nothing for them. */
  letterFor(recipient: Recipient): string | null
  /** The messages of a letter, one to five. Asked once: what is answered is kept, since LINE wants the same body at every attempt. */
  messagesOf(letterId: string): LineMessage[]
}

/** Where a recipient was placed: a letter goes out in numbered batches. */
export interface Placement {
  recipient: Recipient
  letterId: string
  /** The number of the batch; a batch that is split keeps it. */
  batch: number
}

/** What a delivery is for. Its books are kept by the slice that sends; the engine tells it what happened. */
export interface Subject {
  /** Read while planning, before anything is sent; may come twice. */
  correspondence(delivery: Delivery): Promise<Correspondence>
  /** All batches exist and none is sent yet: the books are opened. May come twice, the second time with more placements. */
  planned(delivery: Delivery, plan: { homes: HomesPart[]; placements: Iterable<Placement> }): Promise<void>
  /**
   * LINE calls somebody's id malformed, so they were taken out of a batch: adds to the transaction that says so. All its reads
   * come before its writes.
   */
  dropped(
    transaction: Transaction,
    delivery: Delivery,
    dropped: Dropped & Pick<Placement, 'letterId' | 'batch'>,
  ): Promise<void>
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
