import type { HazardStatusName } from './limits.ts'

/**
 * How a status looks, besides its word: a sign of its own, so that colour is never alone, and a colour on which white words are at
 * least 4.5 : 1 (WCAG 2.2 AA; the Digital Agency's tokens). LINE's fonts and all phones have these signs.
 */
export const STATUS_LOOK: Record<HazardStatusName, { sign: string; colour: string }> = {
  received: { sign: '○', colour: '#4D4D4D' },
  inProgress: { sign: '▶', colour: '#0017C1' },
  resolved: { sign: '✓', colour: '#115A36' },
  declined: { sign: '×', colour: '#8B3200' },
  merged: { sign: '＋', colour: '#5109AD' },
}
