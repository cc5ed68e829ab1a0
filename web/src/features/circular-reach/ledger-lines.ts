import type { DeliveryProgress } from '@kairan/functions/deliveries/delivery.ts'

/** Why the message is not with somebody: a line of the ledger. */
export type LedgerKind = 'waiting' | 'blocked' | 'malformed' | 'refused' | 'uncertain' | 'stopped'

export interface LedgerLine {
  kind: LedgerKind
  people: number
}

/**
 * Where the people are whom LINE did not bring it; lines without anybody are left out. Together with those it was sent to
 * they are everybody registered in the audience (`registered`).
 */
export function ledgerLines(delivery: DeliveryProgress): LedgerLine[] {
  const { waiting, blocked, malformed, refused, uncertain, stopped } = delivery
  const people: Record<LedgerKind, number> = {
    waiting,
    blocked,
    malformed,
    // The figure holds the malformed ones; each person stands in one line only.
    refused: refused - malformed,
    uncertain,
    stopped,
  }
  const kinds = ['waiting', 'uncertain', 'refused', 'malformed', 'blocked', 'stopped'] as const satisfies LedgerKind[]
  return kinds.map((kind) => ({ kind, people: people[kind] })).filter((line) => line.people > 0)
}

/** Everybody of the audience who is registered in LINE, also those who have blocked the account. */
export const registered = ({ total, blocked }: DeliveryProgress): number => total + blocked
