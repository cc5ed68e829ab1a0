import type { Token, Tokenize } from '../tokens.ts'

const KANJI = /\p{Script=Han}/u
const SHORTEST_TAIL = 2
const SHORTEST_COMPOUND = 3

/**
 * The word at the end of a noun the dictionary has as one: ごみ of 粗大ごみ, 学校 of 小学校. It must be a word of its own that is
 * read in the compound as it is alone; the kanji by themselves prove nothing (都 of 京都 stands in 東京都 too).
 * @returns null when there is none; names are not taken apart
 */
export const tailWord = ({ surface, reading, partOfSpeech, kind }: Token, tokenize: Tokenize): Token | null => {
  if (partOfSpeech !== '名詞' || kind === '固有名詞' || !reading || !KANJI.test(surface)) return null
  const letters = [...surface]
  if (letters.length < SHORTEST_COMPOUND) return null
  for (let start = 1; start <= letters.length - SHORTEST_TAIL; start++) {
    const [tail, ...more] = tokenize(letters.slice(start).join(''))
    const isWord = tail?.partOfSpeech === '名詞' && more.length === 0 && tail.kind !== '接尾'
    if (isWord && tail.reading && tail.reading.length < reading.length && reading.endsWith(tail.reading)) return tail
  }
  return null
}
