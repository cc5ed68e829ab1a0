import type { OwnPolicy } from '@kairan/functions/areas/policy.ts'
import type { getPolicy } from '@kairan/functions/policies/contract.ts'
import type { CallOutput } from '../../api/call.ts'

export type PolicyView = CallOutput<typeof getPolicy>

/** `above`: as the areas above have settled it; `own`: as chosen here; `none`: here there is no such thing. */
type Source = 'above' | 'own' | 'none'

/** The rules as they are chosen on the page. What a choice of `own` would begin with is kept beside the other two. */
export interface Rules {
  /** Null: as above. */
  hold: number | null
  approval: boolean | null
  quiet: { kind: Source; from: string; to: string }
  digest: { kind: Source; weekdays: number[]; times: string[] }
  reminders: { kind: Source; days: number[] }
  /** Null: as above. */
  translation: boolean | null
  /** Null: as above. */
  hazardChat: boolean | null
}

/** Holds that are offered, in seconds. */
export const HOLDS = [0, 30, 60, 180]
/** Days before the day to confirm by that are offered. */
export const REMINDER_DAYS = [7, 3, 2, 1, 0]
/** ISO's numbers: 1 Monday … 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** What a first choice of one's own begins with, where nothing stands above. */
const FIRST = {
  quiet: { from: '21:00', to: '07:00' },
  digest: { weekdays: [6], times: ['09:00'] },
  days: [2],
}

const sourceOf = (own: unknown): Source => (own === undefined ? 'above' : own === null ? 'none' : 'own')

/** What an area has settled, as choices. */
export function rulesOf({ own, inherited }: Pick<PolicyView, 'own' | 'inherited'>): Rules {
  const days = own.remindDaysBefore
  return {
    hold: own.holdSeconds ?? null,
    approval: own.approval ?? null,
    quiet: { kind: sourceOf(own.quietHours), ...(own.quietHours ?? inherited.quietHours ?? FIRST.quiet) },
    digest: { kind: sourceOf(own.digest), ...(own.digest ?? inherited.digest ?? FIRST.digest) },
    reminders: {
      kind: days?.length === 0 ? 'none' : sourceOf(days),
      days: [days, inherited.remindDaysBefore].find((each) => each && each.length > 0) ?? FIRST.days,
    },
    translation: own.machineTranslation ?? null,
    hazardChat: own.hazardChat ?? null,
  }
}

/** The choices as the server takes them: what comes from above is left out. */
export const ownOf = ({ hold, approval, quiet, digest, reminders, translation, hazardChat }: Rules): OwnPolicy => ({
  ...(hold !== null && { holdSeconds: hold }),
  ...(approval !== null && { approval }),
  ...(quiet.kind !== 'above' && { quietHours: quiet.kind === 'own' ? { from: quiet.from, to: quiet.to } : null }),
  ...(digest.kind !== 'above' && {
    digest: digest.kind === 'own' ? { weekdays: digest.weekdays, times: digest.times } : null,
  }),
  ...(reminders.kind !== 'above' && { remindDaysBefore: reminders.kind === 'own' ? reminders.days : [] }),
  ...(translation !== null && { machineTranslation: translation }),
  ...(hazardChat !== null && { hazardChat }),
})

/** Whether the server would hear anything new. */
export const isSame = (a: Rules, b: Rules): boolean => JSON.stringify(ownOf(a)) === JSON.stringify(ownOf(b))

/** The list with the number in it or out of it, in ascending order. */
export const toggled = (numbers: number[], number: number): number[] =>
  numbers.includes(number) ? numbers.filter((each) => each !== number) : [...numbers, number].toSorted((a, b) => a - b)
