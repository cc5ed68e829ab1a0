import { kanjiOf } from './letters.ts'
import type { Word } from './words.ts'

/** What somebody looks for: a word, or several without anything between them. */
export interface Phrase {
  words: Word[]
  written: string
  /** Null where the dictionary does not know how it is read. */
  reading: string | null
  kanji: string
}

/** A text to look in. */
export interface Text {
  words: (Word | null)[]
  written: string
  reading: string
}

/** Keeps the words on both sides apart: no phrase has it. */
const GAP = '\n'
const KANJI = /\p{Script=Han}/u
/** A kanji word is found where it stands in kana, unless that is so short that it may be anything (かい). */
const SHORTEST_IN_KANA = 3

const letters = (words: (Word | null)[], track: 'written' | 'reading'): string =>
  words.map((word) => (word ? word[track] : GAP)).join('')

export const textOf = (words: (Word | null)[]): Text => ({
  words,
  written: letters(words, 'written'),
  reading: letters(words, 'reading'),
})

/** The phrase of these words; the お of お祭り is not looked for. */
export const phraseOf = (words: Word[]): Phrase => {
  const [first, ...rest] = words
  const sought = first?.kind === 'polite' && rest.length > 0 ? rest : words
  const reading = letters(sought, 'reading')
  const written = letters(sought, 'written')
  return { words: sought, written, reading: KANJI.test(reading) ? null : reading, kanji: kanjiOf(written) }
}

/** Where words begin and end in the letters of a track. */
const edgesOf = (words: (Word | null)[], track: 'written' | 'reading') => {
  const begins = new Map<number, number>()
  const ends = new Map<number, number>()
  let place = 0
  words.forEach((word, index) => {
    const length = word ? word[track].length : GAP.length
    if (length > 0) begins.set(place, index)
    place += length
    // A part without letters of its own belongs to the word before it.
    ends.set(place, index)
  })
  return { begins, ends }
}

/** The whole words in which the letters stand from the beginning of one to the end of one. */
const spans = function* (sought: string, text: Text, track: 'written' | 'reading'): Generator<Word[]> {
  let at = text[track].indexOf(sought)
  if (at < 0 || sought === '') return
  const { begins, ends } = edgesOf(text.words, track)
  for (; at >= 0; at = text[track].indexOf(sought, at + 1)) {
    const from = begins.get(at)
    const to = ends.get(at + sought.length)
    if (from !== undefined && to !== undefined) yield text.words.slice(from, to + 1).filter((word) => word !== null)
  }
}

/**
 * にし is not in 広場にします: several words make the phrase only if it does not lean on what holds words together. But the
 * dictionary may tear a name in kana apart (くず|は); where the phrase itself comes apart so, it may lean.
 */
const isWhole = ({ words }: Phrase, span: Word[]): boolean => {
  if (span.length === 1) return true
  const isTorn = words.some(({ kind }) => kind === 'content')
  const leans = (place: 0 | -1) =>
    span.at(place)?.kind === 'grammar' && !(isTorn && words.at(place)?.kind === 'grammar')
  return !leans(0) && !leans(-1)
}

const isPartOf = (some: string, all: string): boolean => {
  let place = 0
  for (const letter of all) if (letter === some[place]) place++
  return place === some.length
}

/** 公園 and 講演 are read alike; 子供 and 子ども are one word. */
const sameKanji = ({ kanji, reading }: Phrase, span: Word[]): boolean => {
  const other = kanjiOf(letters(span, 'written'))
  if (kanji !== '' && other === '') return span.length === 1 || (reading?.length ?? 0) >= SHORTEST_IN_KANA
  return isPartOf(kanji, other) || isPartOf(other, kanji)
}

/** 受付 and 受け付ける: one word with the same kanji, at least two, whatever kana stand between and behind them. */
const sameButForKana = ({ words, kanji }: Phrase, text: Text): boolean =>
  words.length === 1 &&
  kanji.length >= 2 &&
  text.written.includes(kanji.slice(0, 1)) &&
  text.words.some((word) => word !== null && kanjiOf(word.written) === kanji)

/** Whether a phrase stands in a text as words: as written, in another spelling, or by how it is read. */
export const standsIn = (phrase: Phrase, text: Text): boolean => {
  for (const span of spans(phrase.written, text, 'written')) if (isWhole(phrase, span)) return true
  if (phrase.reading !== null)
    for (const span of spans(phrase.reading, text, 'reading'))
      if (isWhole(phrase, span) && sameKanji(phrase, span)) return true
  return sameButForKana(phrase, text)
}
