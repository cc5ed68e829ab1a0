import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Config } from '../../platform/config.ts'
import type { Language } from '../../platform/language.ts'
import { dayAfter, inJapan, parseInstant } from '../../platform/time.ts'
import { text } from '../../texts/texts.ts'
import type { CircularEvent } from '../circular-content.ts'
import { wordsIn } from '../in-language.ts'
import type { StandingEvent } from './standing-event.ts'

/** How long programs that subscribe wait before they look again. */
const LOOK_AGAIN_SECONDS = 6 * 3600

/** A calendar's text has no control characters but line breaks and tabs (RFC 5545, 3.3.11), and no half of a character. */
const plain = (written: string): string =>
  written
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')

/** Midnight in UTC: where only the day counts, that is the day the library writes, wherever the program runs. */
const asDay = (day: string): Date => new Date(`${day}T00:00:00Z`)

/**
 * When it begins and ends. Times are written in UTC: Japan has had no summer time since 1951, so nothing is lost, and every
 * program understands it without a description of the time zone. The end of days is the day after the last (3.6.1).
 */
export const beginAndEnd = ({ day, lastDay, from, until }: CircularEvent) => {
  const last = lastDay ?? day
  if (from === null) return { allDay: true, start: asDay(day), end: asDay(dayAfter(last)) }
  const start = inJapan(day, from).toDate()
  if (until !== null) return { allDay: false, start, end: inJapan(last, until).toDate() }
  // Without a time to end at, one that lasts over days ends with its last day; one of a day has no end that we know.
  return { allDay: false, start, end: last === day ? null : inJapan(dayAfter(last), '00:00').toDate() }
}

/** Seconds since the first circular of the chain: it rises with every change, and never twice to the same number. */
const sequence = ({ firstAt, changedAt }: StandingEvent): number => parseInstant(changedAt).diff(firstAt, 'second')

/**
 * The event of a circular as a calendar file (RFC 5545) in a reader's language. The entry keeps its identity along a chain of
 * corrections, so that programs change the entry they have instead of adding another.
 */
export const calendarFile = (
  { config }: { config: Pick<Config, 'publicUrl'> & { line: Pick<Config['line'], 'liffId'> } },
  standing: StandingEvent,
  language: Language,
): string => {
  const { circular, event, cancelled, firstId, changedAt } = standing
  const words = wordsIn(circular, language)
  const title = plain(words.title)
  const changed = parseInstant(changedAt).toDate()
  const calendar = ical({
    prodId: { company: 'Kairan', product: 'Circulars', language: language.slice(0, 2).toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_SECONDS,
  })
  calendar.createEvent({
    id: `${firstId}@${new URL(config.publicUrl).hostname}`,
    sequence: sequence(standing),
    stamp: changed,
    lastModified: changed,
    ...beginAndEnd(event),
    summary: cancelled ? text(language, 'calendar.cancelled', { title }) : title,
    description: plain(words.text),
    location: plain(event.place),
    url: `https://liff.line.me/${config.line.liffId}/r/circulars/${circular.id}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  // The library leaves the last line open; it wants its end as every other (3.1).
  return `${calendar}\r\n`
}
