import type { getAdoption } from '@kairan/functions/adoption/contract.ts'
import type { CallOutput } from '../../api/call.ts'

export type AdoptionAnswer = CallOutput<typeof getAdoption>
export type Adoption = AdoptionAnswer['total']
export type AdoptionPart = AdoptionAnswer['parts'][number]

/** A share in per cent, one decimal; null where there is nothing to share. 100.0 only when nobody is missing. */
export function percent(part: number, whole: number): number | null {
  if (whole === 0) return null
  const rounded = Math.round((part / whole) * 1000) / 10
  return part < whole ? Math.min(99.9, rounded) : rounded
}

/** 「61.8%」; a dash where there is no rate. */
export const percentInWords = (value: number | null): string => (value === null ? '－' : `${value.toFixed(1)}%`)

/** Member households with a phone in LINE, of all member households: how far the city has come. */
export const onLineRate = ({ onLine, members }: Adoption): number | null => percent(onLine, members)

/** Households in an association, of all households living there (加入率). */
export const membershipRate = ({ members, households }: Adoption): number | null => percent(members, households)

export type PartOrder = 'given' | 'lowFirst' | 'highFirst'

/** The parts by their share on LINE; those hidden for their small numbers come last in either direction. */
export function orderedParts(parts: AdoptionPart[], order: PartOrder): AdoptionPart[] {
  if (order === 'given') return parts
  const rate = ({ adoption }: AdoptionPart): number | null => adoption && onLineRate(adoption)
  return parts.toSorted((a, b) => {
    const [first, second] = [rate(a), rate(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return order === 'lowFirst' ? first - second : second - first
  })
}
