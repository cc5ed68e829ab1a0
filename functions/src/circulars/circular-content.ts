import { z } from 'zod'
import { ClockTime } from '../areas/policy.ts'
import { CATEGORIES } from '../platform/category.ts'
import { atMost, isVisible } from '../platform/characters.ts'
import { LANGUAGES } from '../platform/language.ts'
import { Day, Id } from '../platform/values.ts'
import { ReadingCorrections } from './readings/reading-correction.ts'
import { QuestionWords, Survey } from './survey/survey.ts'

export const Category = z.enum(CATEGORIES)
export type Category = z.infer<typeof Category>

/** Days and times as a clock in Japan shows them. Without `from` it lasts the whole day (or the days up to `lastDay`). */
export const CircularEvent = z
  .object({
    day: Day,
    /** For what lasts several days; null: one day. */
    lastDay: Day.nullable().default(null),
    from: ClockTime.nullable().default(null),
    until: ClockTime.nullable().default(null),
    place: z.string().trim().max(100, 'place-too-long').default(''),
  })
  .refine(({ day, lastDay }) => lastDay === null || lastDay >= day, { message: 'event-ends-before', path: ['lastDay'] })
  .refine(({ from, until }) => until === null || from !== null, { message: 'event-start-missing', path: ['from'] })
  .refine(({ day, lastDay, from, until }) => !from || !until || (lastDay ?? day) > day || until > from, {
    message: 'event-ends-before',
    path: ['until'],
  })
export type CircularEvent = z.infer<typeof CircularEvent>

export const TITLE_LIMIT = 60
export const TEXT_LIMIT = 5000
const Title = z.string().trim().refine(isVisible, 'title-missing').pipe(atMost(TITLE_LIMIT, 'title-too-long'))
const Text = z.string().trim().pipe(atMost(TEXT_LIMIT, 'text-too-long'))

/** The same words in letters take up to three times the characters of Japanese. */
const IN_LETTERS = 3
/** A circular in another language: written by an officer, or by a machine and marked so. */
export const Version = z.object({
  title: z
    .string()
    .trim()
    .refine(isVisible, 'title-missing')
    .pipe(atMost(TITLE_LIMIT * IN_LETTERS, 'version-too-long')),
  text: z
    .string()
    .trim()
    .pipe(atMost(TEXT_LIMIT * IN_LETTERS, 'version-too-long')),
  by: z.enum(['officer', 'machine']).default('officer'),
  /** The survey's questions by their ids; one that is missing is asked in Japanese. */
  questions: z.record(Id, QuestionWords).default({}),
})
export type Version = z.infer<typeof Version>
/** The languages a circular can be written in besides Japanese. */
export const VERSION_LANGUAGES = LANGUAGES.filter((language) => language !== 'ja')
export const Versions = z.partialRecord(z.enum(VERSION_LANGUAGES), Version)
export type Versions = z.infer<typeof Versions>

/** What an officer writes. */
export const CircularContent = z.object({
  title: Title,
  text: Text,
  category: Category,
  /** The day until which households are asked to confirm (Japan time). */
  confirmBy: Day.nullable(),
  /** When and where something takes place; goes into the reader's calendar. */
  event: CircularEvent.nullable().default(null),
  /** What is asked of the readers: whether they come, or a small survey. */
  survey: Survey.nullable().default(null),
  /** The same in other languages; a reader of a language without one gets the Japanese. */
  versions: Versions.default({}),
  /** Words that are read otherwise than the program would. */
  readings: ReadingCorrections.default([]),
})
export type CircularContent = z.infer<typeof CircularContent>

/** What an officer wrote, out of something that holds more. */
export const contentOf = (written: CircularContent): CircularContent => ({
  title: written.title,
  text: written.text,
  category: written.category,
  confirmBy: written.confirmBy,
  event: written.event,
  survey: written.survey,
  versions: written.versions,
  readings: written.readings,
})
