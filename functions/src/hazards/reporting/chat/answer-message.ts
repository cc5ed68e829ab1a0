import type { Position } from '../../../areas/area.ts'
import { findArea } from '../../../areas/store.ts'
import type { LineMessage } from '../../../deliveries/delivery.ts'
import { readPostback } from '../../../line/blocks/postback.ts'
import { isVisible } from '../../../platform/characters.ts'
import { Failure } from '../../../platform/failures.ts'
import { areasOf, type Resident } from '../../../residents/resident.ts'
import { failureText, fieldText, text } from '../../../texts/texts.ts'
import { ADDRESS_LIMIT } from '../../limits.ts'
import { findPlace } from '../find-place.ts'
import { answerHazardTap, type ReportPostback } from './answer-tap.ts'
import { askNext, type ChatNeeds, currentQuestion } from './ask-next.ts'
import { beginHazard } from './begin.ts'
import { type Draft, nextStep, type Told, withAddress, withPosition, withWords } from './draft.ts'
import { sayLate } from './late.ts'
import { isStartWord, plain } from './start-words.ts'
import { changeOwn, currentDraft } from './store.ts'

/** The button whose label somebody has written instead of tapping it; null when it is none's. */
const writtenTap = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft, words }: { draft: Draft; words: string },
): Promise<ReportPostback | null> => {
  const word = plain(words)
  const { actions } = await currentQuestion(deps, resident, draft)
  const meant = actions.find((action) => action.type === 'postback' && plain(action.label) === word)
  const postback = meant?.type === 'postback' && word !== '' ? readPostback(meant.data) : null
  return postback && isOfReport(postback) ? postback : null
}

const isOfReport = (postback: { do: string }): postback is ReportPostback =>
  postback.do.startsWith('hazard.') && postback.do !== 'hazard.after'

/** What somebody wrote, put where it belongs: an address where a place is awaited, words everywhere else. Nothing is lost. */
const keepWords = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft, words }: { draft: Draft; words: string },
): Promise<LineMessage[]> => {
  const { language, lineUserId } = resident
  const step = nextStep(draft)
  const isAddress = step === 'place' && words.length <= ADDRESS_LIMIT
  const lead: (string | null)[] = step === 'words' || step === 'check' ? [] : [text(language, 'hazardChat.keptWords')]
  if (step === 'place') lead.unshift(fieldText(language, 'hazard-address-too-long'))
  const own = { lineUserId, draft: draft.id }
  const outcome = { fits: true }
  const changed = await changeOwn(deps, own, (present): Told => {
    const kept = isAddress ? withAddress(present, words) : withWords(present, words)
    outcome.fits = kept !== null
    return kept ?? present
  })
  if (!changed) return sayLate(deps, resident, draft.id)
  if (!outcome.fits) return askNext(deps, resident, changed, [fieldText(language, 'hazard-words-too-long')])
  return askNext(deps, resident, changed, isAddress ? [] : lead)
}

/** Words somebody wrote while they tell of something. @returns what to say; null when they tell of nothing */
export const answerHazardWords = async (
  deps: ChatNeeds,
  resident: Resident,
  written: string,
): Promise<LineMessage[] | null> => {
  const draft = await currentDraft(deps, resident.lineUserId)
  if (!draft) return null
  const words = written.trim()
  if (!isVisible(words)) return askNext(deps, resident, draft)
  const tap = await writtenTap(deps, resident, { draft, words })
  if (tap) return answerHazardTap(deps, resident, tap)
  const step = nextStep(draft)
  if (isStartWord(words) && step !== 'place' && step !== 'words') return beginHazard(deps, resident)
  return keepWords(deps, resident, { draft, words })
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
