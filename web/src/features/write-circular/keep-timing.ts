import { type TimingChoice, timingKinds } from './timing.ts'

/**
 * The server keeps no time for a draft, so what was chosen stays in this window until 送る: reloading the page, or coming back
 * to it from the list, loses nothing.
 */
const keyOf = (circularId: string): string => `timing:${circularId}`

/** A kept choice; null for anything that is none. */
export function readTiming(text: string | null): TimingChoice | null {
  try {
    const { kind, day, clock }: Partial<Record<string, unknown>> = JSON.parse(text ?? '{}')
    const known = timingKinds.find((each) => each === kind)
    return known && typeof day === 'string' && typeof clock === 'string' ? { kind: known, day, clock } : null
  } catch {
    return null
  }
}

/** A browser that keeps nothing for us is no reason to stop writing. */
const attempt = <T>(what: () => T): T | null => {
  try {
    return what()
  } catch {
    return null
  }
}

export const keptTiming = (circularId: string): TimingChoice | null =>
  attempt(() => readTiming(sessionStorage.getItem(keyOf(circularId))))

export const keepTiming = (circularId: string, choice: TimingChoice): void => {
  attempt(() => sessionStorage.setItem(keyOf(circularId), JSON.stringify(choice)))
}

/** Once it is submitted, the server knows. */
export const forgetTiming = (circularId: string): void => {
  attempt(() => sessionStorage.removeItem(keyOf(circularId)))
}
