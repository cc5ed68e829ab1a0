import type { Policy } from '@kairan/functions/areas/policy.ts'
import type { Timing } from '@kairan/functions/circulars/circular.ts'
import { japanClockOf, japanDayOf, japanInstant } from '../../ui/japanese-date.ts'
import { dayAfter } from './confirm-by.ts'

/** The ways to hand out. */
export const timingKinds = ['now', 'at', 'digest', 'paper'] as const satisfies readonly Timing['kind'][]

/** When it shall go out, while that is being chosen. Day and clock belong to `at` and stay when one looks at the others. */
export interface TimingChoice {
  kind: Timing['kind']
  /** `YYYY-MM-DD` and `HH:MM` in Japan, as their fields hold them; empty while a field is. */
  day: string
  clock: string
}

/** What a circular goes out by at the area's hours; the parts of the policy and of the estimate that matter here. */
export interface Hours {
  /** Null: none, or not known yet; then the server has the word. */
  quietHours: Policy['quietHours']
  urgent: boolean
  /** Sent now it would wait until then; null: it would go at once. */
  quietUntil: string | null
  /** Null: no digest; undefined: not known yet. */
  nextDigestAt: string | null | undefined
}

const MORNING = '09:00'
const SOONEST_MS = 60_000

/** Before anybody has chosen: at once. Whoever wants a day starts with tomorrow morning. */
export const sendNow = (today: string): TimingChoice => ({ kind: 'now', day: dayAfter(today, 1), clock: MORNING })

/** An instant as the choice of that minute. */
export const sendAt = (at: string): TimingChoice => ({ kind: 'at', day: japanDayOf(at), clock: japanClockOf(at) })

/** What was asked for before, to be looked at again; null: nothing was. */
export const choiceOfTiming = (timing: Timing | null, today: string): TimingChoice =>
  timing?.kind === 'at' ? sendAt(timing.at) : { ...sendNow(today), ...timing }

/** The choice as the server takes it; null while day or time are missing. */
export function timingOf({ kind, day, clock }: TimingChoice): Timing | null {
  if (kind !== 'at') return { kind }
  const at = japanInstant(day, clock)
  return at === null ? null : { kind, at }
}

/** When it would leave; null: at once, not at all in LINE, or not known. */
export function leavesAt(choice: TimingChoice, hours: Pick<Hours, 'quietUntil' | 'nextDigestAt'>): string | null {
  if (choice.kind === 'at') return japanInstant(choice.day, choice.clock)
  if (choice.kind === 'digest') return hours.nextDigestAt ?? null
  return choice.kind === 'now' ? hours.quietUntil : null
}

/** How it leaves: as chosen, or after the night where that is what "at once" means just now. */
export type HowItLeaves = Timing['kind'] | 'quiet'

export const howItLeaves = ({ kind }: TimingChoice, { quietUntil }: Pick<Hours, 'quietUntil'>): HowItLeaves =>
  kind === 'now' && quietUntil ? 'quiet' : kind

/** Whether a time of the day lies in the quiet hours: the first minute does, the last does not. They may go over midnight. */
export const isQuiet = ({ from, to }: NonNullable<Policy['quietHours']>, clock: string): boolean =>
  from <= to ? from <= clock && clock < to : from <= clock || clock < to

export type TimingProblem =
  | 'timeMissing'
  | 'timePast'
  | 'timeTooFar'
  | 'timeQuiet'
  | 'digestGone'
  /** People would be asked to confirm before they have it. */
  | 'confirmByTooSoon'

/** What is wrong with a minute; null: nothing. */
export function momentProblem(
  { day, clock }: Pick<TimingChoice, 'day' | 'clock'>,
  { now, quietHours, urgent }: { now: number } & Pick<Hours, 'quietHours' | 'urgent'>,
): TimingProblem | null {
  const at = japanInstant(day, clock)
  if (!at) return 'timeMissing'
  if (Date.parse(at) < now + SOONEST_MS) return 'timePast'
  if (day > dayAfter(japanDayOf(new Date(now)), 365)) return 'timeTooFar'
  return quietHours && !urgent && isQuiet(quietHours, clock) ? 'timeQuiet' : null
}

/** What is wrong with the choice as a whole; null: nothing. */
export function timingProblem(
  choice: TimingChoice,
  { now, confirmBy, ...hours }: Hours & { now: number; confirmBy: string | null },
): TimingProblem | null {
  if (choice.kind === 'digest' && (hours.urgent || hours.nextDigestAt === null)) return 'digestGone'
  const moment = choice.kind === 'at' ? momentProblem(choice, { now, ...hours }) : null
  if (moment) return moment
  const leaves = leavesAt(choice, hours)
  return confirmBy && leaves && confirmBy < japanDayOf(leaves) ? 'confirmByTooSoon' : null
}
