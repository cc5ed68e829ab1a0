import { furigana } from '../../japanese/furigana/furigana.ts'
import type { Readers } from '../../japanese/furigana/read-words.ts'
import type { Segment } from '../../japanese/furigana/word.ts'
import { phrases } from '../phrases.ts'

/** Where phrases end, counted from the line's beginning. */
const endsOf = (line: string): Set<number> => {
  let end = 0
  return new Set(
    phrases(line).map((phrase) => {
      end += phrase.length
      return end
    }),
  )
}

/** A piece without a reading is cut where a phrase ends. */
const cut = ({ text, reading }: Segment, isEnd: (at: number) => boolean): Segment[] => {
  if (reading !== null) return [{ text, reading }]
  const pieces: Segment[] = []
  let from = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && !isEnd(at)) continue
    pieces.push({ text: text.slice(from, at), reading })
    from = at
  }
  return pieces
}

/**
 * A line as phrases of pieces with readings. Joined, the texts are the line; a phrase that would end in the midst of a word with
 * a reading is joined with the next.
 */
export const phrasedFurigana = (line: string, readers: Readers): Segment[][] => {
  const ends = endsOf(line)
  const phrased: Segment[][] = [[]]
  let at = 0
  for (const segment of furigana(line, readers)) {
    const begin = at
    for (const piece of cut(segment, (place) => ends.has(begin + place))) {
      phrased.at(-1)?.push(piece)
      at += piece.text.length
      if (ends.has(at)) phrased.push([])
    }
  }
  return phrased.filter((pieces) => pieces.length > 0)
}
