import type { Dayjs } from 'dayjs'
import type { Policy } from '../../areas/policy.ts'
import { isQuiet } from '../../areas/policy-times.ts'
import { dayjs, japanDay, parseInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'

/** An area's policy reminds at most so many days before the day to confirm by (areas/policy.ts). */
export const FURTHEST_AHEAD_DAYS = 14
/** An officer can remind by hand so long after a circular was handed out; later nobody expects it any more. */
export const REMIND_BY_HAND_DAYS = 30

/** Why a circular's households cannot be reminded now, as far as the circular and the hour say. */
export type InTheWay = 'withdrawn' | 'not-sent-yet' | 'too-old' | 'reminded-today' | 'quiet-hours'

type Reminded = Pick<Circular, 'reminders'>

/**
 * The stage that falls on this day, `2d` for two days before; null on any other day. A circular that was to be handed round on
 * paper alone is never reminded of in LINE by itself.
 */
export const stageOn = (
  today: string,
  { confirmBy, timing }: Pick<Circular, 'confirmBy' | 'timing'>,
  { remindDaysBefore }: Pick<Policy, 'remindDaysBefore'>,
): string | null => {
  if (confirmBy === null || timing?.kind === 'paper') return null
  const days = dayjs.utc(confirmBy).diff(dayjs.utc(today), 'day')
  return remindDaysBefore.includes(days) ? `${days}d` : null
}

/** The stage of a reminder an officer sends on this day. */
export const byHandOn = (today: string): string => `by-hand-${today}`

export const hasStage = ({ reminders }: Reminded, stage: string): boolean =>
  reminders.some((reminder) => reminder.stage === stage)

/** Whether a reminder went out on this day (Japan time), by itself or by hand: nobody is reminded twice a day. */
export const wasRemindedOn = ({ reminders }: Reminded, day: string): boolean =>
  reminders.some(({ deliveryId, at }) => deliveryId !== null && japanDay(parseInstant(at)) === day)

/** What keeps an officer from reminding by hand; null: nothing that is known without counting. */
export const inTheWay = (
  circular: Pick<Circular, 'status' | 'publishedAt' | 'reminders'>,
  { now, policy }: { now: Dayjs; policy: Pick<Policy, 'quietHours'> },
): InTheWay | null => {
  const { status, publishedAt } = circular
  if (status === 'withdrawn') return 'withdrawn'
  if (status !== 'sent' || publishedAt === null) return 'not-sent-yet'
  if (parseInstant(publishedAt).add(REMIND_BY_HAND_DAYS, 'day').isBefore(now)) return 'too-old'
  if (wasRemindedOn(circular, japanDay(now))) return 'reminded-today'
  return isQuiet(policy, now) ? 'quiet-hours' : null
}

/** The id of a reminder, and of its delivery: one for each stage of a circular. */
export const reminderId = (circularId: string, stage: string): string => `${circularId}_${stage}`

/** The circular of a reminder; stages have no underscore. */
export const circularOf = (id: string): string => id.slice(0, id.lastIndexOf('_'))
