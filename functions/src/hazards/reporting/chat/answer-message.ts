import type { Position } from '../../../areas/area.ts'
import { findArea } from '../../../areas/store.ts'
import type { LineMessage } from '../../../deliveries/delivery.ts'
import type { QuickReplyAction } from '../../../line/blocks/message.ts'
import { readPostback } from '../../../line/blocks/postback.ts'
import { isVisible } from '../../../platform/characters.ts'
import { Failure } from '../../../platform/failures.ts'
import type { Language } from '../../../platform/language.ts'
import { areasOf, type Resident } from '../../../residents/resident.ts'
import { failureText, fieldText, text } from '../../../texts/texts.ts'
import { ADDRESS_LIMIT } from '../../limits.ts'
import { findPlace } from '../find-place.ts'
import { answerHazardTap, type ReportPostback } from './answer-tap.ts'
import { askNext, type ChatNeeds, currentQuestion } from './ask-next.ts'
import { beginHazard, resumeButtons } from './begin.ts'
import { askCorrect } from './check.ts'
import {
  type Draft,
  hasContent,
  isTaken,
  nextStep,
  type Told,
  withAddress,
  withPosition,
  withTaken,
  withWords,
} from './draft.ts'
import { sayLate } from './late.ts'
import { isStartWord, plain, type Written } from './start-words.ts'
import { changeOwn, currentDraft } from './store.ts'
import { fetchPictures } from './take-pictures.ts'

/** Words with the message they came in. */
interface Said {
  draft: Draft
  words: string
  messageId: string | null
}

/** Buttons that may stand in the chat instead of the question's own: which part to put right, and whether to go on at all. */
const otherButtons = (language: Language, draft: Draft): QuickReplyAction[] => [
  ...(nextStep(draft) === 'check' ? askCorrect(language, draft).actions : []),
  ...(hasContent(draft) ? resumeButtons(language, draft) : []),
]

/** The button whose label somebody has written instead of tapping it; null when it is none's. */
const writtenTap = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft, words }: Said,
): Promise<ReportPostback | null> => {
  const word = plain(words)
  const { actions } = await currentQuestion(deps, resident, draft)
  const shown = [...actions, ...otherButtons(resident.language, draft)]
  const meant = shown.find((action) => action.type === 'postback' && plain(action.label) === word)
  const postback = meant?.type === 'postback' && word !== '' ? readPostback(meant.data) : null
  return postback && isOfReport(postback) ? postback : null
}

const isOfReport = (postback: { do: string }): postback is ReportPostback =>
  postback.do.startsWith('hazard.') && postback.do !== 'hazard.after'

/** What somebody wrote, put where it belongs: an address where a place is awaited, words everywhere else. Nothing is lost. */
const keepWords = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft, words, messageId }: Said,
): Promise<LineMessage[]> => {
  const { language, lineUserId } = resident
  const step = nextStep(draft)
  const isAddress = step === 'place' && words.length <= ADDRESS_LIMIT
  const lead: (string | null)[] = step === 'words' || step === 'check' ? [] : [text(language, 'hazardChat.keptWords')]
  if (step === 'place') lead.unshift(fieldText(language, 'hazard-address-too-long'))
  const own = { lineUserId, draft: draft.id }
  const outcome = { fits: true }
  const changed = await changeOwn(deps, own, (present): Told => {
    if (isTaken(present, messageId)) return present
    const kept = isAddress ? withAddress(present, words) : withWords(present, words)
    outcome.fits = kept !== null
    return kept ? withTaken(kept, messageId) : present
  })
  if (!changed) return sayLate(deps, resident, draft.id)
  if (!outcome.fits) return askNext(deps, resident, changed, [fieldText(language, 'hazard-words-too-long')])
  return askNext(deps, resident, changed, isAddress ? [] : lead)
}

/** Words somebody wrote while they tell of something; handled twice is once. @returns what to say; null when they tell of nothing */
export const answerHazardWords = async (
  deps: ChatNeeds,
  resident: Resident,
  { text: written, messageId }: Written,
): Promise<LineMessage[] | null> => {
  const { lineUserId } = resident
  const draft = await currentDraft(deps, lineUserId)
  if (!draft) return null
  const words = written.trim()
  if (!isVisible(words)) return askNext(deps, resident, draft)
  // A yes to an offered picture may have begun the report and not come to fetching it.
  if (isTaken(draft, messageId)) return askNext(deps, resident, (await fetchPictures(deps, resident, draft)).draft)
  const tap = await writtenTap(deps, resident, { draft, words, messageId })
  if (tap) {
    // First: after the tap another question is asked, to which the same word would be an answer of its own.
    await changeOwn(deps, { lineUserId, draft: draft.id }, (present) => withTaken(present, messageId))
    return answerHazardTap(deps, resident, tap)
  }
  const step = nextStep(draft)
  if (isStartWord(words) && step !== 'place' && step !== 'words') return beginHazard(deps, resident)
  return keepWords(deps, resident, { draft, words, messageId })
}

/** A place from the map while somebody tells of something, at whatever point. @returns null when they tell of nothing */
export const answerHazardPlace = async (
  deps: ChatNeeds,
  resident: Resident,
  position: Position,
): Promise<LineMessage[] | null> => {
  const draft = await currentDraft(deps, resident.lineUserId)
  if (!draft) return null
  try {
    const { districtId } = await findPlace(deps, { position, homeDistrictId: areasOf(resident)[1] ?? null })
    const districtName = districtId ? ((await findArea(deps, districtId))?.name ?? '') : ''
    const changed = await changeOwn(deps, { lineUserId: resident.lineUserId, draft: draft.id }, (present) =>
      withPosition(present, position, districtName),
    )
    return changed ? askNext(deps, resident, changed) : sayLate(deps, resident, draft.id)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return askNext(deps, resident, draft, [failureText(resident.language, error.code)])
  }
}

/** A sticker, a film, a voice while somebody tells of something: a kind word, and the question again. @returns null when they tell of nothing */
export const answerHazardOther = async (deps: ChatNeeds, resident: Resident): Promise<LineMessage[] | null> => {
  const draft = await currentDraft(deps, resident.lineUserId)
  if (!draft) return null
  const said = nextStep(draft) === 'picture' ? 'notAPicture' : 'notThat'
  return askNext(deps, resident, draft, [text(resident.language, `hazardChat.${said}`)])
}
