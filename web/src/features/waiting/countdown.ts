/** Whole seconds until an instant, never below nought. */
export const secondsUntil = (at: string, now: number): number => Math.max(0, Math.ceil((Date.parse(at) - now) / 1000))

/** A screen reader that said every second would say nothing else. */
const SAID: readonly number[] = [300, 240, 180, 120, 60, 30, 15, 5]

/** Which of the steps that are said aloud was passed between two looks at the clock; null: none. */
export const stepPassed = (before: number, now: number): number | null =>
  SAID.findLast((step) => now <= step && step < before) ?? null
