import { furigana } from '../japanese/furigana/furigana.ts'
import type { Tokenize } from '../japanese/tokens.ts'

interface Piece {
  text: string
  /** What may stand over it; its own text where nothing does. */
  readings: string[]
  isWord: boolean
}

const MARKED = /(?:｜([^《]+)|([\p{Script=Han}]+))《([^》]+)》/gu

/** A sentence as the tables of readings write it: `｜9月《くがつ》の紅葉《こうよう/もみじ》`. */
const piecesOf = (sentence: string): Piece[] => {
  const pieces: Piece[] = []
  let end = 0
  const kana = (text: string) =>
    pieces.push(...[...text].map((each) => ({ text: each, readings: [each], isWord: false })))
  for (const { 0: whole, 1: marked, 2: kanji, 3: readings = '', index } of sentence.matchAll(MARKED)) {
    kana(sentence.slice(end, index))
    pieces.push({ text: marked ?? kanji ?? '', readings: readings.split('/'), isWord: true })
    end = index + whole.length
  }
  kana(sentence.slice(end))
  return pieces
}

interface Block {
  words: Piece[]
  expected: string[]
  read: string
}

/** The shortest stretches that begin and end together in both, so that 資源回収 in one piece or two is the same. */
const blocksOf = (pieces: Piece[], segments: { text: string; reading: string | null }[]): Block[] => {
  const blocks: Block[] = []
  const rest = [...segments]
  let lead = 0
  let block: Block = { words: [], expected: [''], read: '' }
  for (const piece of pieces) {
    block.expected = block.expected.flatMap((start) => piece.readings.map((reading) => `${start}${reading}`))
    if (piece.isWord) block.words.push(piece)
    lead += piece.text.length
    while (lead > 0) {
      const segment = rest.shift()
      if (!segment) break
      // Kana come in longer pieces than they are compared in.
      const text = segment.reading === null ? segment.text.slice(0, lead) : segment.text
      if (text.length < segment.text.length) rest.unshift({ text: segment.text.slice(text.length), reading: null })
      block.read += segment.reading ?? text
      lead -= text.length
    }
    if (lead !== 0) continue
    blocks.push(block)
    block = { words: [], expected: [''], read: '' }
  }
  return blocks
}

/**
 * How many words of these sentences are read as dictionaries do, and which are not (`word: reading`). Something shown over what
 * has no reading counts as a word that is wrong.
 */
export const readingsRight = (
  sentences: string[],
  tokenize: Tokenize,
): { words: number; right: number; mistakes: string[] } => {
  const blocks = sentences.flatMap((sentence) => {
    const pieces = piecesOf(sentence)
    const line = pieces.map(({ text }) => text).join('')
    return blocksOf(pieces, furigana(line, { tokenize, corrections: [] }))
  })
  const isRight = ({ expected, read }: Block) => expected.includes(read)
  const wrong = blocks.filter((block) => !isRight(block))
  const count = (some: Block[]) => some.reduce((sum, { words }) => sum + words.length, 0)
  const spurious = wrong.filter(({ words }) => words.length === 0).length
  return {
    words: count(blocks) + spurious,
    right: count(blocks.filter(isRight)),
    mistakes: wrong.map(
      ({ words, expected, read }) => `${words.map(({ text }) => text).join('') || expected[0]}: ${read}`,
    ),
  }
}
