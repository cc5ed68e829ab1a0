import type { LineMessage } from '../../deliveries/delivery.ts'

/** One thing somebody looked for: a bubble of the answer, and its name for the lock screen. */
export interface Finding {
  name: string
  bubble: object
}

/** What one part of the program found, the best first; it makes bubbles of the first few alone. */
export interface Findings {
  number: number
  best: Finding[]
}

/** LINE: a carousel's JSON has at most 50 KB, `altText` 1,500 units. */
const CAROUSEL_BYTES = 50 * 1024
const ALT_TEXT_LIMIT = 1500
/** LINE takes twelve; more than ten nobody swipes through. */
const BUBBLE_LIMIT = 10
/** However much the first source finds, of each of the others so many are shown. */
const OF_EACH = 2

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/** How many of each source are shown: a few of each, and what room is left goes to the first ones. */
const shares = (sources: Finding[][], room: number): number[] => {
  let left = room
  const take = (wanted: number): number => {
    const taken = Math.min(wanted, left)
    left -= taken
    return taken
  }
  const few = sources.map((findings) => take(Math.min(OF_EACH, findings.length)))
  return sources.map((findings, index) => (few[index] ?? 0) + take(findings.length - (few[index] ?? 0)))
}

/**
 * Which findings fit into one message, in the order of their sources.
 * @param sources what each of them found, the most important source first
 * @param last bubbles that stand behind them in any case
 */
export const fittingFindings = (sources: Finding[][], last: object[]): Finding[] => {
  const counts = shares(sources, BUBBLE_LIMIT - last.length)
  let left = CAROUSEL_BYTES - bytesOf(carousel(last, ''))
  return sources
    .flatMap((findings, index) => findings.slice(0, counts[index]))
    .filter(({ bubble }) => {
      const needed = bytesOf(bubble) + 1
      if (needed > left) return false
      left -= needed
      return true
    })
}

/** Bubbles side by side. */
export const carousel = (bubbles: object[], altText: string): LineMessage => ({
  type: 'flex',
  altText: altText.slice(0, ALT_TEXT_LIMIT),
  contents: { type: 'carousel', contents: bubbles },
})
