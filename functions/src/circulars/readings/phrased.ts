import { furigana } from '../../japanese/furigana/furigana.ts'
import type { Readers } from '../../japanese/furigana/read-words.ts'
import type { Segment } from '../../japanese/furigana/word.ts'
import { phrases } from '../phrases.ts'

/** Where phrases end, counted from the line's beginning. */
const endsOf = (line: string): number[] => {
  let end = 0
  return phrases(line).map((phrase) => {
    end += phrase.length
    return end
  })
}

/** A piece without a reading may be cut where a phrase ends. */
const cutAt = ({ text, reading }: Segment, places: number[]): Segment[] =>
  reading === null
    ? [0, ...places].map((from, index) => ({ text: text.slice(from, places[index] ?? text.length), reading }))
    : [{ text, reading }]

/**
 * A line as phrases of pieces with readings. Joined, the texts are the line; a phrase that would end in the midst of a word with
 * a reading is joined with the next.
 */
export const phrasedFurigana = (line: string, readers: Readers): Segment[][] => {
  const ends = endsOf(line)
  const phrased: Segment[][] = []
  let at = 0
  let wantsNew = true
  for (const segment of furigana(line, readers)) {
    const inside = ends.filter((end) => end > at && end < at + segment.text.length)
    const pieces = cutAt(
      segment,
      inside.map((end) => end - at),
    )
    for (const piece of pieces) {
      if (wantsNew) phrased.push([])
      phrased.at(-1)?.push(piece)
      at += piece.text.length
      wantsNew = ends.includes(at)
    }
  }
  return phrased
}
