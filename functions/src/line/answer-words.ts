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

/** Where is looked besides the circulars; their bubbles come behind those, in this order. */
const BESIDE_CIRCULARS: readonly WordsSource[] = [findHelpInChat, findSheltersInChat]

/** What somebody registered finds who just writes a word: one answer, whatever was written. */
export const answerWords = async (deps: Needs, resident: Resident, written: string): Promise<LineMessage> => {
  const { language } = resident
  const { liffId } = deps.config.line
  const words = written.toWellFormed()
  if (wordsAsked(words).length === 0) return notUnderstood(language, liffId)
  const [circulars, beside] = await Promise.all([
    findCircularsInChat(deps, { resident, words }),
    Promise.all(BESIDE_CIRCULARS.map((find) => find(deps, { resident, words }))),
  ])
  const found = [circulars, ...beside]
  const number = found.reduce((sum, each) => sum + each.number, 0)
  if (number === 0) return foundNothing(language, { words, liffId })
  // The page has the circulars alone.
  const last = circulars.number > 0 ? [toAllFound(language, { words, number: circulars.number, liffId })] : []
  const shown = fittingFindings(
    found.map(({ best }) => best),
    last,
  )
  const names = shown.map(({ name }) => name)
  return carousel([...shown.map(({ bubble }) => bubble), ...last], foundWords(language, { words, number, names }))
}
