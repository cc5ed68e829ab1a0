import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { DeliveryProgress } from '../deliveries/delivery.ts'
import { Language } from '../platform/language.ts'
import { Id, Instant } from '../platform/values.ts'
import { ATTACHMENT_LIMIT } from './attachment.ts'
import { Circular, CircularStatus, PICTURE_LIMIT, Reminder, Schedule, Timing } from './circular.ts'
import { CircularContent, Versions } from './circular-content.ts'
import { Via } from './reach.ts'

export const PictureView = z.object({
  id: Id,
  url: z.string(),
  previewUrl: z.string(),
  width: z.number().int(),
  height: z.number().int(),
})
export type PictureView = z.infer<typeof PictureView>

/** A file that goes with a circular, to be opened. */
export const AttachmentView = z.object({
  id: Id,
  name: z.string(),
  url: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
  /** Pictures of its pages; not all of them need be in the circular. */
  pictureIds: z.array(Id),
})
export type AttachmentView = z.infer<typeof AttachmentView>

/** A phrase is where a line may break; joined they are the text. Made on the server, so that phones load no dictionary. */
export const Phrases = z.array(z.string())

/** Until when it waits and why, with the name of the area whose digest it waits for. */
export const ScheduleView = Schedule.omit({ digestAreaId: true }).extend({ digestArea: AreaName.nullable() })
export type ScheduleView = z.infer<typeof ScheduleView>

export const CircularView = Circular.pick({
  id: true,
  title: true,
  text: true,
  category: true,
  confirmBy: true,
  status: true,
  version: true,
  createdAt: true,
  publishedAt: true,
  event: true,
  survey: true,
  surveyClosedAt: true,
}).extend({
  /** The language the survey's words are in; of a mixture the reader's. */
  surveyLanguage: Language,
  /** Where a calendar program finds the event, without signing in; null without an event. */
  calendarUrl: z.string().nullable(),
  /** In which language title and text are, and who wrote them so: the reader's where there is such a version, else Japanese. */
  written: z.object({
    language: Language,
    by: z.enum(['original', 'officer', 'machine']),
    /** The reader's own language, in which they would be if somebody had written them. */
    wanted: Language,
  }),
  sender: AreaName,
  audience: z.array(AreaName),
  pictures: z.array(PictureView),
  /** `text`: what is written in it; null where the circular's own text says so already, or nothing could be taken out. */
  attachments: z.array(AttachmentView.extend({ text: z.string().nullable() })),
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** For a resident of the audience: the circular handed out since that puts this one right. */
  correctedBy: z.object({ id: Id, title: z.string() }).nullable(),
  /** The title, and the text line by line, cut into phrases. */
  titlePhrases: Phrases,
  textPhrases: z.array(Phrases),
  /** For a resident of the audience; null for anybody else. `confirmed` is the household's, whoever tapped. */
  mine: z
    .object({
      canConfirm: z.boolean(),
      confirmed: z.object({ via: Via, at: Instant }).nullable(),
      /** Null without a survey. Whether it can be answered now, and when the household (or the person) answered. */
      survey: z.object({ open: z.boolean(), answeredAt: Instant.nullable() }).nullable(),
    })
    .nullable(),
  /** For officers of the sender or of the audience; null for anybody else. */
  office: z
    .object({
      canEdit: z.boolean(),
      canPublish: z.boolean(),
      canWithdraw: z.boolean(),
      /** As a second officer; never one's own. */
      canApprove: z.boolean(),
      /** It waits and nothing has left yet. */
      canCancel: z.boolean(),
      canReschedule: z.boolean(),
      /** The hold or the wait for a minute can be ended now. */
      canRelease: z.boolean(),
      canCorrect: z.boolean(),
      canRemind: z.boolean(),
      versions: Versions,
      timing: Timing.nullable(),
      schedule: ScheduleView.nullable(),
      submitted: z.object({ at: Instant, mine: z.boolean() }).nullable(),
      rejected: z.object({ at: Instant, note: z.string() }).nullable(),
      /** The circular it puts right, and the ones that put it right (drafts too, for those who may see them). */
      corrects: z.object({ id: Id, title: z.string() }).nullable(),
      corrections: z.array(z.object({ id: Id, title: z.string(), status: CircularStatus })),
      reminders: z.array(Reminder.omit({ deliveryId: true }).extend({ sent: z.boolean() })),
      /** Null until it is published. */
      delivery: DeliveryProgress.nullable(),
    })
    .nullable(),
})
export type CircularView = z.infer<typeof CircularView>

export const CircularSummary = CircularView.pick({
  id: true,
  title: true,
  titlePhrases: true,
  category: true,
  confirmBy: true,
  status: true,
  createdAt: true,
  publishedAt: true,
  sender: true,
  mine: true,
}).extend({
  /** The reader's, where the title is written in it; else Japanese. */
  titleLanguage: Language,
  firstPicture: PictureView.nullable(),
})
export type CircularSummary = z.infer<typeof CircularSummary>

/** In the office a list also says when something goes out that has not yet (「あす午前7時に送ります」), and what it awaits. */
export const OfficeSummary = CircularSummary.omit({ mine: true, titleLanguage: true }).extend({
  timing: Timing.nullable(),
  schedule: ScheduleView.nullable(),
  /** When 送る was pressed, and whether by whoever asks; null for a draft. */
  submitted: z.object({ at: Instant, mine: z.boolean() }).nullable(),
  /** A draft that the second officer gave back. */
  givenBack: z.boolean(),
})
export type OfficeSummary = z.infer<typeof OfficeSummary>

/** What an officer sends to write a circular. */
export const NewCircular = CircularContent.extend({
  confirmBy: CircularContent.shape.confirmBy.default(null),
  senderAreaId: Id,
  /** Areas of the tree inside the sender's area. */
  audience: z.array(Id).min(1, 'audience-missing').max(200),
  pictureIds: z.array(Id).max(PICTURE_LIMIT, 'too-many-pictures').default([]),
  attachmentIds: z.array(Id).max(ATTACHMENT_LIMIT, 'too-many-attachments').default([]),
})
export type NewCircular = z.infer<typeof NewCircular>
