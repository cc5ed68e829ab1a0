/** What one can ask about. */
export const TOPICS = ['circular', 'area', 'app'] as const
/** What an inquiry may be about. `danger`: a place that worried somebody, from before there were reports of their own (hazards/). */
export const KNOWN_TOPICS = [...TOPICS, 'danger'] as const
export type TopicName = (typeof KNOWN_TOPICS)[number]

export const INQUIRY_STATUSES = ['open', 'answered', 'closed'] as const
export type InquiryStatusName = (typeof INQUIRY_STATUSES)[number]

/** Things said in one inquiry; after that a new one is easier to follow. */
export const ENTRY_LIMIT = 40
export const QUESTION_LIMIT = 500
export const ANSWER_LIMIT = 1_000
/** New inquiries of one person in a day; more is not asking any more. */
export const INQUIRIES_A_DAY = 10
/** An inquiry is deleted a year after the last word. */
export const KEPT_DAYS = 365
