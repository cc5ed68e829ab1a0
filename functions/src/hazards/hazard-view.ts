import { z } from 'zod'
import { Position } from '../areas/area.ts'
import { AreaName } from '../areas/contract.ts'
import { Language } from '../platform/language.ts'
import { Id, Instant } from '../platform/values.ts'
import { CATEGORY_NAMES, OUTSIDE_KEEPERS } from './categories.ts'
import { Assignee, Hazard, HazardEvent, HazardStatus } from './hazard.ts'
import { HazardPicture } from './hazard-picture.ts'

const HazardCategory = z.enum(CATEGORY_NAMES)

/** A kind of hazard in the reader's language. */
export const CategoryView = z.object({
  id: HazardCategory,
  name: z.string(),
  emoji: z.string(),
  /** Null where nothing is asked. */
  question: z.string().nullable(),
  options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Somebody could be hurt right now. */
      dangerous: z.boolean(),
      /** Whom to tell by telephone; null when the report reaches who looks after it. */
      outside: z.enum(OUTSIDE_KEEPERS).nullable(),
    }),
  ),
  outside: z.enum(OUTSIDE_KEEPERS).nullable(),
})
export type CategoryView = z.infer<typeof CategoryView>

/** Whom to tell of what is not the city's, and how. */
export const ContactView = z.object({
  keeper: z.enum(OUTSIDE_KEEPERS),
  name: z.string(),
  /** Null where the city has entered none. */
  phone: z.string().nullable(),
})
export type ContactView = z.infer<typeof ContactView>

/** A line of what was said. */
export const WordsLine = z.object({
  text: z.string(),
  /** Whether it is in Japanese whatever language the reader has: an office's own words. */
  inJapanese: z.boolean(),
})
export type WordsLine = z.infer<typeof WordsLine>

/** What the reporter and followers read of what happened: never a note, never who did it. */
export const PublicEvent = z.object({
  at: Instant,
  kind: HazardEvent.shape.kind,
  from: HazardEvent.shape.from,
  /** What was said; none where nothing was. */
  words: z.array(WordsLine),
  status: HazardStatus.nullable(),
})
export type PublicEvent = z.infer<typeof PublicEvent>

const PictureLinks = z.object({ id: Id, url: z.string(), thumbUrl: z.string(), width: z.number(), height: z.number() })

/** A report as everybody sees it: approved, without anything of who told. */
export const OpenHazard = Hazard.pick({
  id: true,
  number: true,
  category: true,
  status: true,
  openedAt: true,
  updatedAt: true,
  closedAt: true,
}).extend({
  categoryName: z.string(),
  /** Rounded to some 100 m where it would point at a home (`isRounded`). */
  position: Position.nullable(),
  isRounded: z.boolean(),
  district: AreaName.nullable(),
  /** Empty where the office has approved none. */
  words: z.string(),
  /** Why it is declined; null where it is not. */
  reason: z.array(WordsLine).nullable(),
  pictures: z.array(PictureLinks),
  /** People who wait for it, of all reports merged into it. */
  followers: z.number().int(),
})
export type OpenHazard = z.infer<typeof OpenHazard>

/** One that may be the same as what somebody is about to report. It may not be approved yet; then it has no words and pictures. */
export const NearHazard = OpenHazard.pick({
  id: true,
  number: true,
  category: true,
  categoryName: true,
  status: true,
  openedAt: true,
  pictures: true,
  words: true,
  followers: true,
}).extend({ metres: z.number().int(), isFollowed: z.boolean() })
export type NearHazard = z.infer<typeof NearHazard>

/** A report as somebody sees it who told of it or follows it. */
export const MyHazard = OpenHazard.extend({
  as: z.enum(['reporter', 'follower']),
  /** Whether one hears of it in LINE; a reporter may have stopped that. */
  isFollowed: z.boolean(),
  /** The other report that stands for it now; its status and answers are shown. Null: it stands for itself. */
  mergedInto: z.object({ id: Id, number: z.string() }).nullable(),
  /** Of one's own: as one wrote it. */
  ownWords: z.string().nullable(),
  ownAddress: z.string().nullable(),
  /** Of one's own: not yet shown in the open, or never. `url` needs the reader's session. */
  ownPictures: z.array(PictureLinks.extend({ state: HazardPicture.shape.state })),
  events: z.array(PublicEvent),
  /** Until when the reporter can say that it is not right; null when they cannot. */
  reopenUntil: Instant.nullable(),
  /** What one has answered to 「直りましたか」 since it was closed; null: nothing. */
  answered: z.enum(['right', 'notRight']).nullable(),
})
export type MyHazard = z.infer<typeof MyHazard>

/** One line of the office's list. */
export const HazardLine = Hazard.pick({
  id: true,
  number: true,
  version: true,
  category: true,
  status: true,
  position: true,
  address: true,
  assignee: true,
  openedAt: true,
  updatedAt: true,
  dueOn: true,
}).extend({
  /** Since when it is in the open, by itself or by one merged into it; null: it is not there. */
  publishedAt: Instant.nullable(),
  district: AreaName.nullable(),
  /** Of this report and those merged into it. */
  followers: z.number().int(),
  pictures: z.number().int(),
  /** Whether the day to answer it by is over and nobody has. */
  isLate: z.boolean(),
  /** The beginning of the words. */
  words: z.string(),
})
export type HazardLine = z.infer<typeof HazardLine>

/** A picture as the office sees it. */
export const OfficePicture = HazardPicture.pick({ id: true, hazardId: true, state: true, at: true }).extend({
  /** The one inside: needs the officer's session. Null unless it is kept. */
  inside: z.object({ url: z.string(), thumbUrl: z.string(), width: z.number(), height: z.number() }).nullable(),
  published: z
    .object({
      /** Which copy it is: another one has another name. */
      copy: z.string(),
      url: z.string(),
      thumbUrl: z.string(),
      rectangles: HazardPicture.shape.published.unwrap().shape.rectangles,
    })
    .nullable(),
})
export type OfficePicture = z.infer<typeof OfficePicture>

/** Somebody else who looks at the same report now. */
export const Present = z.object({
  /** An office, e.g. 「見本市 職員」: people have no names here. */
  office: z.string(),
  since: Instant,
})
export type Present = z.infer<typeof Present>

/** A report as the office works on it, with those merged into it. */
export const OfficeHazard = HazardLine.extend({
  option: z.string().nullable(),
  optionName: z.string().nullable(),
  words: z.string(),
  /** The words in the open: its own, or those of one merged into it that was approved. */
  publicWords: z.string().nullable(),
  /** What a phone number or a name was put out of: a first proposal of what may stand in the open. */
  proposedWords: z.string(),
  via: Hazard.shape.via,
  language: Language,
  mediaUrl: z.string().nullable(),
  placedBy: Hazard.shape.placedBy,
  rounded: z.boolean(),
  /** Whether its place is shown only rounded whatever `rounded` says: one merged into it points at a home. */
  isRoundedByMerged: z.boolean(),
  reason: z.string().nullable(),
  assignee: Assignee.nullable(),
  /** The association's name, where one works on it. */
  assignedTo: AreaName.nullable(),
  mergedInto: z.object({ id: Id, number: z.string() }).nullable(),
  /** The reports merged into it, directly or not. */
  merged: z.array(HazardLine),
  events: z.array(HazardEvent.omit({ by: true }).extend({ office: z.string().nullable() })),
  pictureList: z.array(OfficePicture),
  /** When what waits is told in LINE; null when nothing does. */
  newsAt: Instant.nullable(),
  /** How many people would get it. */
  newsPeople: z.number().int(),
  mayHandle: z.boolean(),
})
export type OfficeHazard = z.infer<typeof OfficeHazard>
