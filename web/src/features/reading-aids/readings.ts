/** A piece of a line with the reading that stands above it; null: it needs none. */
export interface Segment {
  text: string
  reading: string | null
}

/**
 * The pieces of a line between two places of it (in UTF-16 units). A word that is cut by one of them stands there without its
 * reading, for half a word has none.
 */
export const segmentsBetween = (line: readonly Segment[], from: number, to: number): Segment[] => {
  const found: Segment[] = []
  let begin = 0
  for (const { text, reading } of line) {
    const end = begin + text.length
    const cut = text.slice(Math.max(0, from - begin), Math.max(0, to - begin))
    if (cut !== '') found.push({ text: cut, reading: cut === text ? reading : null })
    begin = end
  }
  return found
}
