import { wordsAsked } from '../circulars/search/asked-words.ts'
import { findCircularsInChat } from '../circulars/search/find-in-chat.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { findHelpInChat } from '../inquiries/find-help.ts'
import type { Resident } from '../residents/resident.ts'
import { findSheltersInChat } from '../shelters/find-in-chat.ts'
import { carousel, type Findings, fittingFindings } from './blocks/finding.ts'
import { notUnderstood } from './messages.ts'
import { foundNothing, foundWords, toAllFound } from './search-messages.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/** A part of the program in which a resident may look for words. */
type WordsSource = (deps: Needs, asked: { resident: Resident; words: string }) => Promise<Findings>

/** Where is looked, the most important first; bubbles come in this order. */
const SOURCES: readonly WordsSource[] = [findCircularsInChat, findHelpInChat, findSheltersInChat]

/** What somebody registered finds who just writes a word: one answer, whatever was written. */
export const answerWords = async (deps: Needs, resident: Resident, written: string): Promise<LineMessage> => {
  const { liffId } = deps.config.line
  const words = written.toWellFormed()
  if (wordsAsked(words).length === 0) return notUnderstood(resident.language, liffId)
  const found = await Promise.all(SOURCES.map((find) => find(deps, { resident, words })))
  const number = found.reduce((sum, each) => sum + each.number, 0)
  if (number === 0) return foundNothing(resident.language, { words, liffId })
  const last = toAllFound(resident.language, { words, number, liffId })
  const shown = fittingFindings(
    found.map(({ best }) => best),
    last,
  )
  const names = shown.map(({ name }) => name)
  return carousel([...shown.map(({ bubble }) => bubble), last], foundWords(resident.language, { words, number, names }))
}
