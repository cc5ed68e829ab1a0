import type { Token, Tokenize } from '../tokens.ts'
import { bareLetters, inOneSpelling } from './letters.ts'
import { inDigits, NUMERAL } from './numerals.ts'
import { withPlaceNames } from './place-names.ts'
import { tailWord } from './tail-word.ts'

/** A word by its bare letters, so that it is the same in every spelling. */
export interface Word {
  written: string
  /** In hiragana; as written where nobody knows better, and empty for a part of a word that is read with the part before it. */
  reading: string
  /** `grammar`: holds words together (は, です). `polite`: the お or ご before a word. `content`: everything else. */
  kind: 'content' | 'grammar' | 'polite'
}

const SIGNS = /[^\p{L}\p{N}\p{M}ー]+/gu
const ONE_KANA = /^[ぁ-ゖー]$/u
const KANJI = /\p{Script=Han}/u
/** A number in front of what it counts; not 十分 or 一時, where nothing is counted. */
const COUNTED =
  /^(?!十分|一時|一番|一度)([〇一二三四五六七八九十百千]+)((?:月|日|年|時|分|人|丁目|番|号|回|班|組|階|円|件|週|度|区|本|枚|台|才|歳).*)$/u
const POLITE = /^[おご御](?=\p{Script=Han})/u
const POINT_OF_COMPASS = /^(.{2,})([東西南北中])$/u

const isGrammar = ({ partOfSpeech, surface }: Token): boolean =>
  /^助/.test(partOfSpeech) || (partOfSpeech === '動詞' && ONE_KANA.test(surface))

const kindOf = (token: Token): Word['kind'] => {
  if (isGrammar(token)) return 'grammar'
  return token.partOfSpeech === '接頭詞' && /^[おご御]$/.test(token.surface) ? 'polite' : 'content'
}

const word = (surface: string, reading: string | null, kind: Word['kind'] = 'content'): Word => {
  const written = bareLetters(surface)
  return { written, reading: reading === null ? written : bareLetters(reading), kind }
}

/** Numbers come figure by figure; a row of them is one. */
const withWholeNumbers = (tokens: Token[]): Token[] => {
  const whole: Token[] = []
  for (const token of tokens) {
    const last = whole.at(-1)
    const isNumeral = NUMERAL.test(token.surface)
    if (last && isNumeral && NUMERAL.test(last.surface)) last.surface += token.surface
    else whole.push(isNumeral ? { ...token, kind: '数', reading: null } : token)
  }
  return whole
}

/** A word and its beginning or end that is a word too, where people look for that one: お知らせ, 粗大ごみ, 津田南, 十二月. */
const partsOf = (token: Token, tokenize: Tokenize): Word[] => {
  const { surface, reading, kind } = token
  if (kind === '数') return [word(inDigits(surface), null)]
  const isName = kind === '固有名詞'
  const counted = isName ? null : COUNTED.exec(surface)
  if (counted) return [word(inDigits(counted[1] ?? ''), reading), word(counted[2] ?? '', '')]
  if (reading && !isName && POLITE.test(surface))
    return [word(surface.slice(0, 1), reading.slice(0, 1), 'polite'), word(surface.slice(1), reading.slice(1))]
  const pointing = isName ? POINT_OF_COMPASS.exec(surface) : null
  const tail = pointing ? (tokenize(pointing[2] ?? '')[0] ?? null) : isName ? null : tailWord(token, tokenize)
  if (!tail?.reading || !reading?.endsWith(tail.reading)) return [word(surface, reading, kindOf(token))]
  return [
    word(surface.slice(0, -tail.surface.length), reading.slice(0, -tail.reading.length)),
    word(tail.surface, tail.reading),
  ]
}

const wordsOfLine = (line: string, tokenize: Tokenize): (Word | null)[] =>
  withWholeNumbers(withPlaceNames(tokenize(inOneSpelling(line)), tokenize)).flatMap((token): (Word | null)[] => {
    const surface = token.surface.replace(SIGNS, '')
    if (surface === '') return [null]
    return surface === token.surface && KANJI.test(surface)
      ? partsOf(token, tokenize)
      : partsOf({ ...token, surface }, tokenize)
  })

/** The words of a text in order; null where a sign, a blank or the end of a line keeps words apart. */
export const wordsOf = (text: string, tokenize: Tokenize): (Word | null)[] =>
  text.split(/[\r\n]+/).flatMap((line, index) => [...(index > 0 ? [null] : []), ...wordsOfLine(line, tokenize)])
