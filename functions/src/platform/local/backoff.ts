/** After its nth failure a task waits `firstMs`, doubled n − 1 times but at most `longestMs`; after `attempts` failures it is given up. */
export interface Backoff {
  firstMs: number
  longestMs: number
  attempts: number
}

/** 1 s, 2 s, 4 s … 60 s: in all some 14 minutes. Cloud Tasks is set up alike. */
export const defaultBackoff: Backoff = { firstMs: 1_000, longestMs: 60_000, attempts: 20 }

/** How long to wait after so many failures; null: not again. */
export const waitAfter = ({ firstMs, longestMs, attempts }: Backoff, failures: number): number | null =>
  failures >= attempts ? null : Math.min(firstMs * 2 ** (failures - 1), longestMs)
