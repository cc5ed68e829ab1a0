import type { ATTACHMENT_LIMIT } from '@kairan/functions/circulars/attachment.ts'
import type { PICTURE_LIMIT } from '@kairan/functions/circulars/circular.ts'
import type { Category, TEXT_LIMIT, TITLE_LIMIT, Versions } from '@kairan/functions/circulars/circular-content.ts'
import type { CircularView, PictureView } from '@kairan/functions/circulars/circular-view.ts'
import { hashKey } from '@tanstack/react-query'
import { confirmByProblem, dayAfter } from './confirm-by.ts'
import { type EventDraft, eventProblems, keepableEvent } from './event/event-draft.ts'
import { lengthOf } from './length-of.ts'
import { isFinishedSurvey, keepableSurvey, type SurveyDraft } from './survey/survey-draft.ts'
import type { TimingProblem } from './timing.ts'
import { areFinished, keepableVersions, writtenByOfficers } from './versions/version-draft.ts'

/** The contract's limits, in characters as people count them, pictures and files. (Its own constants would bring zod along.) */
export const titleLimit = 60 satisfies typeof TITLE_LIMIT
export const textLimit = 5000 satisfies typeof TEXT_LIMIT
export const pictureLimit = 10 satisfies typeof PICTURE_LIMIT
export const attachmentLimit = 3 satisfies typeof ATTACHMENT_LIMIT

/** What an officer writes, while writing. */
export interface Draft {
  title: string
  text: string
  category: Category
  confirmBy: string | null
  /** Areas of the tree; may be empty for a moment while choosing. */
  audience: string[]
  pictures: PictureView[]
  attachments: DraftAttachment[]
  /** What only some circulars have. What is not written to the end stays on the screen and is kept once it is. */
  event: EventDraft | null
  survey: SurveyDraft | null
  versions: Versions
}

/** A PDF of the draft. What is `null` or missing nobody knows any more, or the text says it already. */
export type DraftAttachment = CircularView['attachments'][number] & { title?: string; author?: string }

/**
 * The server keeps no circular without a title, and a photo may come before any word. Until there is a title the draft is
 * kept under this one; in the form it is an empty field again, and nothing can be sent under it.
 */
export const UNTITLED = '（題名をまだ書いていません）'

/** A new draft: to the sender's whole area, to be confirmed within a week. */
export const emptyDraft = (senderAreaId: string, today: string): Draft => ({
  title: '',
  text: '',
  category: 'notice',
  confirmBy: dayAfter(today, 7),
  audience: [senderAreaId],
  pictures: [],
  attachments: [],
  event: null,
  survey: null,
  versions: {},
})

/** A saved draft, to go on writing. */
export const draftOf = (circular: CircularView): Draft => ({
  title: circular.title === UNTITLED ? '' : circular.title,
  text: circular.text,
  category: circular.category,
  confirmBy: circular.confirmBy,
  audience: circular.audience.map(({ id }) => id),
  pictures: circular.pictures,
  attachments: circular.attachments,
  event: circular.event,
  survey: circular.survey,
  versions: circular.office?.versions ?? {},
})

/** What the server is asked to keep: everything an officer writes but the readings, which have an endpoint of their own. */
export const contentOf = ({ title, pictures, attachments, event, survey, versions, ...rest }: Draft) => ({
  ...rest,
  title: title.trim() || UNTITLED,
  event: keepableEvent(event),
  survey: keepableSurvey(survey),
  versions: keepableVersions(versions, keepableSurvey(survey)),
  pictureIds: pictures.map(({ id }) => id),
  attachmentIds: attachments.map(({ id }) => id),
})

/** Whether there is anything in it that somebody would miss. */
export const isBlank = (draft: Draft): boolean =>
  !draft.title.trim() &&
  !draft.text.trim() &&
  draft.pictures.length === 0 &&
  draft.attachments.length === 0 &&
  !draft.event &&
  !draft.survey &&
  Object.keys(draft.versions).length === 0

const wordsOf = ({ title, text, survey }: Draft): string => hashKey([title.trim(), text.trim(), keepableSurvey(survey)])

/**
 * The draft after a change. A machine's versions go when the words they were made of do; the server lets them go too, and
 * must not be given them back.
 */
export const afterChange = (before: Draft, after: Draft): Draft => {
  const versions = writtenByOfficers(after.versions)
  const isByMachine = Object.keys(versions).length < Object.keys(after.versions).length
  return isByMachine && wordsOf(before) !== wordsOf(after) ? { ...after, versions } : after
}

/** The four steps of 回覧を出す. */
export const steps = ['words', 'audience', 'when', 'check'] as const
export type Step = (typeof steps)[number]

export type DraftProblem =
  | 'titleMissing'
  | 'titleTooLong'
  | 'textTooLong'
  | 'nothingToRead'
  | 'audienceMissing'
  | 'confirmByPast'
  | 'confirmByTooFar'
  | 'eventUnfinished'
  | 'surveyUnfinished'
  | 'surveyUntilPast'
  | 'versionUnfinished'
  | TimingProblem

/** A problem, with the step on which it is put right. */
export interface FoundProblem {
  step: Step
  problem: DraftProblem
}

/** What is still wrong with the words, the audience and the day; first things first. */
export function problemsOf(draft: Draft, today: string): FoundProblem[] {
  const problems: FoundProblem[] = []
  if (!draft.title.trim()) problems.push({ step: 'words', problem: 'titleMissing' })
  if (lengthOf(draft.title) > titleLimit) problems.push({ step: 'words', problem: 'titleTooLong' })
  if (lengthOf(draft.text) > textLimit) problems.push({ step: 'words', problem: 'textTooLong' })
  if (!draft.text.trim() && draft.pictures.length === 0) problems.push({ step: 'words', problem: 'nothingToRead' })
  const { event, survey } = draft
  if (event && Object.keys(eventProblems(event)).length > 0)
    problems.push({ step: 'words', problem: 'eventUnfinished' })
  if (survey && !isFinishedSurvey(survey)) problems.push({ step: 'words', problem: 'surveyUnfinished' })
  if (survey?.until && survey.until < today) problems.push({ step: 'words', problem: 'surveyUntilPast' })
  if (!areFinished(draft.versions)) problems.push({ step: 'words', problem: 'versionUnfinished' })
  if (draft.audience.length === 0) problems.push({ step: 'audience', problem: 'audienceMissing' })
  const day = confirmByProblem(draft.confirmBy, today)
  if (day) problems.push({ step: 'when', problem: day === 'past' ? 'confirmByPast' : 'confirmByTooFar' })
  return problems
}

/** Whether the server can keep it as it is (it refuses what is too long, and an audience of nobody). */
export const canBeKept = (draft: Draft): boolean =>
  draft.audience.length > 0 && lengthOf(draft.title) <= titleLimit && lengthOf(draft.text) <= textLimit
