import { type Readers, readWords } from './read-words.ts'
import { ruby } from './ruby.ts'
import type { Segment } from './word.ts'

/**
 * A line in pieces, each kanji word with its reading in hiragana (行{おこな}います, 29日{にじゅうくにち}). Joined, the texts are
 * the line, whatever it is.
 */
export const furigana = (line: string, readers: Readers): Segment[] => {
  const segments = readWords(line, readers).flatMap(({ text, reading }) =>
    reading === null ? [{ text, reading }] : ruby(text, reading),
  )
  return segments.reduce<Segment[]>((joined, segment) => {
    const last = joined.at(-1)
    if (!last || last.reading !== null || segment.reading !== null) joined.push({ ...segment })
    else last.text += segment.text
    return joined
  }, [])
}
