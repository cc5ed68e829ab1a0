/** Four digits; a list of ten thousand who wait would not fit into a roster. */
const NUMBERS = 10_000

/**
 * A number nobody of those who wait has: the drawn one, else the next free one after it.
 * @param drawn four digits
 */
export const freeMatchNumber = (taken: ReadonlySet<string>, drawn: string): string => {
  for (let step = 0; step < NUMBERS; step++) {
    const number = String((Number(drawn) + step) % NUMBERS).padStart(4, '0')
    if (!taken.has(number)) return number
  }
  return drawn
}
