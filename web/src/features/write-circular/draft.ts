import type { ATTACHMENT_LIMIT } from '@kairan/functions/circulars/attachment.ts'
import type { Category, PICTURE_LIMIT, TEXT_LIMIT, TITLE_LIMIT } from '@kairan/functions/circulars/circular.ts'
import type { CircularView, PictureView } from '@kairan/functions/circulars/circular-view.ts'
import { confirmByProblem, dayAfter } from './confirm-by.ts'
import type { TimingProblem } from './timing.ts'

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
})

/** What the server is asked to keep. */
export const contentOf = ({ title, pictures, attachments, ...rest }: Draft) => ({
  ...rest,
  title: title.trim() || UNTITLED,
  pictureIds: pictures.map(({ id }) => id),
  attachmentIds: attachments.map(({ id }) => id),
})

/** Whether there is anything in it that somebody would miss. */
export const isBlank = (draft: Draft): boolean =>
  !draft.title.trim() && !draft.text.trim() && draft.pictures.length === 0 && draft.attachments.length === 0

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Length as people count: 𠮷 and an emoji are one each; blanks at the ends do not count. */
export const lengthOf = (text: string): number => [...segmenter.segment(text.trim())].length

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
  if (draft.audience.length === 0) problems.push({ step: 'audience', problem: 'audienceMissing' })
  const day = confirmByProblem(draft.confirmBy, today)
  if (day) problems.push({ step: 'when', problem: day === 'past' ? 'confirmByPast' : 'confirmByTooFar' })
  return problems
}

/** Whether the server can keep it as it is (it refuses what is too long, and an audience of nobody). */
export const canBeKept = (draft: Draft): boolean =>
  draft.audience.length > 0 && lengthOf(draft.title) <= titleLimit && lengthOf(draft.text) <= textLimit
