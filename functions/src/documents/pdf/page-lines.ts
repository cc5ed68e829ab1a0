import { cleanLine } from './clean-text.ts'

/** Some letters as a PDF draws them: where they begin (from the top left, in points), how long they are, how large. */
export interface Piece {
  text: string
  x: number
  /** Of the line on which they stand. */
  y: number
  length: number
  size: number
  isVertical: boolean
}

/** A line as it is read. `start` and `end` along it, `place` across it (rising in the order of reading); in points. */
export interface TextLine {
  text: string
  start: number
  end: number
  place: number
  size: number
}

/** A piece on a line, whichever way the page is written: columns are read from the right. */
interface Set extends Omit<TextLine, 'text'> {
  text: string
}

const setOf = ({ text, x, y, length, size }: Piece, isVertical: boolean): Set =>
  isVertical
    ? { text, start: y, end: y + length, place: -x, size }
    : { text, start: x, end: x + length, place: y, size }

/** What stands between two pieces: nothing, a blank between words, or a wide one (a letter's width, or between columns). */
const between = (before: Set, after: Set): string => {
  const gap = (after.start - before.end) / Math.max(before.size, after.size)
  return gap > 0.8 ? '\u3000' : gap > 0.2 ? ' ' : ''
}

const joined = (pieces: Set[]): TextLine => {
  const ordered = pieces.toSorted((a, b) => a.start - b.start)
  const text = ordered.map((piece, index) => {
    const before = ordered[index - 1]
    return before ? between(before, piece) + piece.text : piece.text
  })
  return {
    text: cleanLine(text.join('')),
    start: Math.min(...ordered.map(({ start }) => start)),
    end: Math.max(...ordered.map(({ end }) => end)),
    place: Math.max(...ordered.map(({ place }) => place)),
    size: Math.max(...ordered.map(({ size }) => size)),
  }
}

/** Readings beside kanji: small kana, close to a line of larger letters. Read aloud they would say everything twice. */
const isReading = (line: TextLine, others: TextLine[]): boolean =>
  /^[\p{sc=Hiragana}\p{sc=Katakana}ー\s]+$/u.test(line.text) &&
  others.some(
    ({ size, place, start, end }) =>
      line.size <= size * 0.62 &&
      place > line.place &&
      place - line.place < size * 1.5 &&
      line.start < end &&
      line.end > start,
  )

/**
 * The lines of a page in the order of reading: from the top, or from the right where most of it is written downwards.
 * Pieces that stand on one height make one line, wherever in the file they are.
 */
export const pageLines = (pieces: Piece[]): TextLine[] => {
  const seen = pieces.filter(({ text, size }) => text.trim() !== '' && size > 0)
  const downwards = seen.filter(({ isVertical }) => isVertical).length
  const sets = seen
    .map((piece) => setOf(piece, downwards * 2 > seen.length))
    .toSorted((a, b) => a.place - b.place || a.start - b.start)
  const lines: Set[][] = []
  for (const piece of sets) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isSame = last && piece.place - last.place < Math.min(piece.size, last.size) * 0.5
    if (line && isSame) line.push(piece)
    else lines.push([piece])
  }
  const found = lines.map(joined).filter(({ text }) => text !== '')
  return found.filter((line) => !isReading(line, found))
}
