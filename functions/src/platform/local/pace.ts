/** A tenth of a second's starts may be caught up at once after the loop was busy elsewhere; otherwise the steps are even. */
const CAUGHT_UP_PER_SECOND = 0.1

/** Says when the next one may start. All times in milliseconds of the clock given. */
export interface Pace {
  /** How long the next one has to wait; 0: it may start now. */
  waitMs(): number
  /** One starts now. To be called only when none has to wait. */
  started(): void
}

/**
 * An even pace that is never too fast: in no second, wherever one begins to measure, do more than `perSecond` start. Over
 * time as many start as that allows.
 * @param now milliseconds of a clock that never runs backwards
 */
export const pace = (perSecond: number, now: () => number): Pace => {
  const step = 1_000 / perSecond
  const mayCatchUp = Math.max(0, Math.floor(perSecond * CAUGHT_UP_PER_SECOND) - 1) * step
  /** When the last `perSecond` started, as a ring: `next` is the oldest of them. */
  const starts: number[] = Array.from({ length: perSecond }, () => Number.NEGATIVE_INFINITY)
  let next = 0
  let evenly = Number.NEGATIVE_INFINITY

  return {
    waitMs: () => Math.max(0, evenly - mayCatchUp - now(), (starts[next] ?? 0) + 1_000 - now()),
    started: () => {
      const at = now()
      starts[next] = at
      next = (next + 1) % perSecond
      evenly = Math.max(evenly, at) + step
    },
  }
}
