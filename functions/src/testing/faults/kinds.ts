import type { OwnPolicy } from '../../areas/policy.ts'
import { isQuiet } from '../../areas/policy-times.ts'
import type { Timing } from '../../circulars/circular.ts'
import type { Category } from '../../circulars/circular-content.ts'
import { toInstant } from '../../platform/time.ts'
import type { ActName } from './acts.ts'
import type { Stage } from './stage.ts'

/** What a story is about. Kinds differ by these values alone; everything that can happen can happen in each of them. */
export interface StoryKind {
  name: string
  /** When it begins; null: on a Friday at ten in the morning. */
  now?: string
  category: Category
  /** What the district has settled. */
  policy(random: () => number): OwnPolicy
  /** In how many days households are asked to confirm; null: not at all. */
  daysToConfirm(random: () => number): number | null
  howManyCirculars(random: () => number): number
  /** How an officer sends, at this moment. */
  timing(stage: Pick<Stage, 'random' | 'town'>): Timing
  /** What happens more often (or less) than on other days, by weight. */
  oftener: Partial<Record<ActName, number>>
}

const NIGHT = { from: '21:00', to: '07:00' }
const EVERY_EVENING = { weekdays: [1, 2, 3, 4, 5, 6, 7], times: ['18:00'] }
/** An officer chooses a minute within ten hours. */
const FURTHEST_MINUTES = 600

const heldOrNot = (random: () => number): number => (random() < 0.6 ? 60 : 0)
const atOnce = (): Timing => ({ kind: 'now' })

const atSomeMinute: StoryKind['timing'] = ({ random, town }) => {
  const at = town.clock.now().add(2 + Math.floor(random() * FURTHEST_MINUTES), 'minute')
  return random() < 0.5 || isQuiet({ quietHours: NIGHT }, at) ? { kind: 'now' } : { kind: 'at', at: toInstant(at) }
}

const ORDINARY = {
  category: 'event',
  policy: () => ({ holdSeconds: 0, quietHours: null }),
  daysToConfirm: (random) => (random() < 0.3 ? Math.floor(random() * 5) : null),
  howManyCirculars: () => 1,
  timing: atOnce,
  oftener: {},
} satisfies Omit<StoryKind, 'name'>

const WAITS: StoryKind['oftener'] = {
  sends: 2,
  cancels: 1.5,
  releases: 1,
  reschedules: 1.5,
  approves: 3,
  'gives back': 0.7,
  'two buttons': 3,
  'an hour': 2,
}

/** With which weight each kind is told. */
export const KINDS: readonly [number, StoryKind][] = [
  [10, { ...ORDINARY, name: 'at once' }],
  [
    3,
    {
      ...ORDINARY,
      name: 'waits',
      policy: (random) => ({
        holdSeconds: heldOrNot(random),
        approval: random() < 0.4,
        quietHours: random() < 0.5 ? NIGHT : null,
      }),
      timing: atSomeMinute,
      oftener: WAITS,
    },
  ],
  [
    2,
    {
      ...ORDINARY,
      name: 'emergency',
      now: '2026-11-20T23:30:00+09:00',
      category: 'emergency',
      policy: (random) => ({ holdSeconds: heldOrNot(random), approval: random() < 0.3, quietHours: NIGHT }),
      oftener: { cancels: 0.5, releases: 1, approves: 2, 'two buttons': 1 },
    },
  ],
  [
    3,
    {
      ...ORDINARY,
      name: 'digest',
      policy: (random) => ({
        holdSeconds: heldOrNot(random),
        approval: random() < 0.15,
        quietHours: random() < 0.5 ? NIGHT : null,
        digest: EVERY_EVENING,
      }),
      howManyCirculars: (random) => 2 + Math.floor(random() * 3),
      timing: ({ random }) => (random() < 0.85 ? { kind: 'digest' } : { kind: 'now' }),
      oftener: { ...WAITS, evening: 3, 'digest now': 1, withdraws: 1.5, 'another circular': 1, 'two buttons': 1 },
    },
  ],
  [
    3,
    {
      ...ORDINARY,
      name: 'reminder',
      policy: (random) => ({
        holdSeconds: 0,
        quietHours: random() < 0.3 ? NIGHT : null,
        remindDaysBefore: random() < 0.5 ? [1, 2] : [0, 1, 3],
      }),
      daysToConfirm: (random) => 1 + Math.floor(random() * 4),
      oftener: { reminds: 4, 'reminds by hand': 2, 'a day': 3, 'an hour': 1, withdraws: 0.2 },
    },
  ],
  [
    3,
    {
      ...ORDINARY,
      name: 'correction',
      oftener: { withdraws: 2, corrects: 5, 'out of turn': 8, work: 3, 'a day': 0.3 },
    },
  ],
]
