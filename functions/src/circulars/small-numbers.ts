import type { Area } from '../areas/area.ts'
import type { Identity } from '../officers/identity.ts'

/** From above the association, counts of fewer households than this are not shown: they would point at somebody. */
export const SMALLEST_SHOWN = 5

/**
 * Whether an officer may see counts of so few households: whoever knows the households by name may anyway, and the area of
 * one's own office is never hidden. An area that is hidden in its parent's list is hidden when asked for by itself, too.
 */
export const showsCounts = (who: Identity, area: Area, households: number): boolean =>
  households >= SMALLEST_SHOWN || who.may('reach.names', area) || who.grants.some(({ areaId }) => areaId === area.id)

/**
 * Which parts of a whole stay hidden: those that may not be shown, and with them the smallest of the others for as long as what is
 * hidden, taken from the whole, would still be the number of a few.
 */
export const hiddenParts = <P extends { shows: boolean; number: number }>(parts: P[]): Set<P> => {
  const hidden = parts.filter(({ shows }) => !shows)
  const others = parts.filter(({ shows }) => shows).sort((a, b) => b.number - a.number)
  const sum = () => hidden.reduce((total, { number }) => total + number, 0)
  while (sum() > 0 && sum() < SMALLEST_SHOWN) {
    const next = others.pop()
    if (!next) break
    hidden.push(next)
  }
  return new Set(hidden)
}
