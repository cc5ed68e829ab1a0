import { areaNames } from '../areas/area-names.ts'
import type { AreaName } from '../areas/contract.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { NotFound } from '../platform/failures.ts'
import type { Language } from '../platform/language.ts'
import type { Resident } from '../residents/resident.ts'
import { findResident } from '../residents/store.ts'
import { type Attachment, isSaidAlready } from './attachment.ts'
import { calendarUrl } from './calendar/calendar-url.ts'
import type { Circular, Picture } from './circular.ts'
import type { AttachmentView, CircularSummary, CircularView, OfficeSummary, PictureView } from './circular-view.ts'
import { maySee } from './describe-reach.ts'
import { scheduleViews } from './handing-out/schedule-view.ts'
import { wordsIn } from './in-language.ts'
import { officeView } from './office-view.ts'
import { phrases, phrasesByLine } from './phrases.ts'
import { concerns, isFor, receiptKeyFor } from './readers.ts'
import { correctionsOf, receipts } from './store.ts'
import { answersOfResident } from './survey/answers-of-resident.ts'
import { takesAnswers } from './survey/rules.ts'
import { surveyIn } from './survey/survey-in.ts'
import { isOnItsWay } from './transitions.ts'
import { hasVoice } from './voice.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

export const pictureView = (
  { config }: Pick<Deps, 'config'>,
  { id, file, previewFile, width, height }: Picture,
): PictureView => ({
  id,
  url: `${config.publicUrl}/files/${file}`,
  previewUrl: `${config.publicUrl}/files/${previewFile}`,
  width,
  height,
})

export const attachmentView = (
  { config }: Pick<Deps, 'config'>,
  { id, name, bytes, pages, pictureIds, file }: Attachment,
): AttachmentView => ({ id, name, url: `${config.publicUrl}/files/${file}`, bytes, pages, pictureIds })

/** A circular's sender may have been dissolved since; the circular stays readable. */
const nameOf = (names: Map<string, AreaName>, { senderAreaId }: Circular): AreaName =>
  names.get(senderAreaId) ?? { id: senderAreaId, kind: 'association', name: '' }

/** What the resident's household has confirmed, per circular and in its order. */
const mineFor = async (deps: Needs, resident: Resident, circulars: Circular[]): Promise<CircularView['mine'][]> => {
  if (circulars.length === 0) return []
  const [snapshots, answers, speaks] = await Promise.all([
    deps.db.getAll(...circulars.map((each) => receipts(deps, each.id).doc(receiptKeyFor(each, resident)))),
    answersOfResident(deps, resident, circulars),
    hasVoice(deps, resident),
  ])
  return circulars.map((circular, index) => {
    const receipt = snapshots[index]?.data()
    const confirmed = receipt ? { via: receipt.via, at: receipt.at } : null
    const mayAct = speaks && concerns(circular, resident)
    const open = mayAct && takesAnswers(circular, deps.clock.now())
    return {
      canConfirm: mayAct && circular.status !== 'withdrawn' && confirmed === null,
      confirmed,
      survey: circular.survey && { open, answeredAt: answers.get(circular.id)?.at ?? null },
    }
  })
}

/** The title in the reader's language, where somebody has written it so, and where it may break. */
const titleFor = (circular: Circular, resident: Resident | null) => {
  const { title, language } = wordsIn(circular, resident?.language ?? 'ja')
  return { title, titleLanguage: language, titlePhrases: phrases(title, language) }
}

/** Circulars as a list shows them. @param resident whose confirmations are shown; null in the office */
export const summarise = async (
  deps: Needs,
  circulars: Circular[],
  resident: Resident | null,
): Promise<CircularSummary[]> => {
  const names = await areaNames(
    deps,
    circulars.map(({ senderAreaId }) => senderAreaId),
  )
  const mine = resident ? await mineFor(deps, resident, circulars) : []
  return circulars.map((circular, index) => ({
    ...circular,
    ...titleFor(circular, resident),
    sender: nameOf(names, circular),
    mine: mine[index] ?? null,
    firstPicture: circular.pictures[0] ? pictureView(deps, circular.pictures[0]) : null,
  }))
}

/** Circulars as a list of the office shows them. */
export const summariseForOffice = async (
  deps: Needs,
  who: Identity,
  circulars: Circular[],
): Promise<OfficeSummary[]> => {
  const [summaries, schedules] = await Promise.all([summarise(deps, circulars, null), scheduleViews(deps, circulars)])
  return circulars.flatMap(({ status, timing, submitted, rejected }, index) => {
    const summary = summaries[index]
    if (!summary) return []
    const mine = submitted && { at: submitted.at, mine: submitted.by === who.lineUserId }
    const givenBack = status === 'draft' && rejected !== null
    return [{ ...summary, timing, schedule: schedules[index] ?? null, submitted: mine, givenBack }]
  })
}

/** Where a resident who finds a circular withdrawn reads on. */
const correctedBy = async (deps: Needs, { id, status }: Circular): Promise<CircularView['correctedBy']> => {
  if (status !== 'withdrawn') return null
  const handedOut = (await correctionsOf(deps, id)).findLast(isOnItsWay)
  return handedOut ? { id: handedOut.id, title: handedOut.title } : null
}

/**
 * A circular as this person may see it: as a resident of its audience, as an officer, or as both.
 * @param wish `reader`: the words in the resident's language, or in the one wished for, where somebody has written them so;
 *   `office`: in Japanese
 * @throws NotFound when neither
 */
export const describeCircular = async (
  deps: Needs,
  who: Identity,
  circular: Circular,
  wish: { as: 'reader' | 'office'; language?: Language | undefined } = { as: 'office' },
): Promise<CircularView> => {
  const resident = await findResident(deps, who.lineUserId)
  const reader = resident && isFor(circular, resident) ? resident : null
  const inOffice = await maySee(deps, who, circular)
  if (!reader && !inOffice) throw new NotFound('circular-not-for-you')
  const names = await areaNames(deps, [circular.senderAreaId, ...circular.audience])
  const [mine] = reader ? await mineFor(deps, reader, [circular]) : [null]
  const wanted = wish.as === 'reader' && resident ? resident.language : 'ja'
  const asked = wish.as === 'reader' ? (wish.language ?? wanted) : wanted
  const { title, text, language, by } = wordsIn(circular, asked)
  const { survey, language: surveyLanguage } = surveyIn(circular, asked)
  return {
    ...circular,
    title,
    text,
    survey,
    surveyLanguage,
    calendarUrl: calendarUrl(deps, circular, asked),
    written: { language, by, wanted },
    sender: nameOf(names, circular),
    audience: circular.audience.flatMap((id) => names.get(id) ?? []),
    pictures: circular.pictures.map((picture) => pictureView(deps, picture)),
    attachments: circular.attachments.map((attachment) => ({
      ...attachmentView(deps, attachment),
      text: attachment.text && !isSaidAlready(attachment.text, circular.text) ? attachment.text : null,
    })),
    withdrawn: circular.withdrawn && { at: circular.withdrawn.at, reason: circular.withdrawn.reason },
    correctedBy: reader && (await correctedBy(deps, circular)),
    titlePhrases: phrases(title, language),
    textPhrases: phrasesByLine(text, language),
    mine: mine ?? null,
    office: inOffice ? await officeView(deps, who, circular) : null,
  }
}
