import type { HazardCategory } from '@kairan/functions/hazards/categories.ts'
import type { CategoryView } from '@kairan/functions/hazards/hazard-view.ts'
import type { DraftToGoOn } from '@kairan/functions/hazards/reporting/contract.ts'

type DraftAsks = NonNullable<DraftToGoOn['draft']>['asks']

export interface Outcome {
  as: 'reporter' | 'follower'
  id: string
  number: string
  /** The server's, for whoever tells of many. */
  hint: string | null
  /** It had arrived before, and what was changed since was added to it. */
  wasAdded: boolean
}

/** What somebody has told so far. */
export interface Report {
  /** Made once a report: the pictures are uploaded under it, and a second press is the same report. */
  key: string
  category: HazardCategory | null
  option: string | null
  /** `latitude,longitude`; null: none. */
  position: string | null
  /** How exact the phone says it is, metres; null where the position was chosen on the map. */
  metres: number | null
  address: string
  words: string
  pictureIds: string[]
  /** What became of it; null while it is being written. */
  outcome: Outcome | null
}

export const newReport = (key: string): Report => ({
  key,
  category: null,
  option: null,
  position: null,
  metres: null,
  address: '',
  words: '',
  pictureIds: [],
  outcome: null,
})

export const STEPS = ['kind', 'question', 'outside', 'where', 'near', 'details', 'check'] as const
export type Step = (typeof STEPS)[number]

/** The four parts the reader counts, and which one a step is in. */
export const PARTS = 4
const parts = { kind: 1, question: 1, outside: 1, where: 2, near: 2, details: 3, check: 4 } satisfies Record<
  Step,
  number
>
export const partOf = (step: Step): number => parts[step]

/** The answer chosen; undefined while none is. */
export const chosenOption = (
  category: CategoryView,
  option: string | null,
): CategoryView['options'][number] | undefined => category.options.find(({ id }) => id === option)

/** Who has to be telephoned instead of the city; null: nobody. */
export const outsideOf = (category: CategoryView, option: string | null): CategoryView['outside'] => {
  const chosen = chosenOption(category, option)
  return chosen ? chosen.outside : category.outside
}

/** The step after the kind is chosen: its question, if it has one. */
export const afterKind = (category: CategoryView): Step =>
  category.question ? 'question' : afterQuestion(category, null)

/** The step after the question: whom to telephone, or where it is. */
export const afterQuestion = (category: CategoryView, option: string | null): Step =>
  outsideOf(category, option) ? 'outside' : 'where'

/** The step to go on with on the page when the chat would have asked this next. */
export const afterChat = ({ asks, ...draft }: { asks: DraftAsks } & Pick<Report, 'position' | 'address'>): Step => {
  if (asks === 'category') return 'kind'
  if (asks === 'question' || asks === 'outside' || asks === 'check') return asks
  return asks === 'near' || !hasPlace(draft) ? 'where' : 'details'
}

/** Whether enough is told of the place. */
export const hasPlace = ({ position, address }: Pick<Report, 'position' | 'address'>): boolean =>
  position !== null || address.trim() !== ''

/** What is left of a report when another kind is chosen: an answer belongs to its question. */
export const withCategory = (report: Report, category: HazardCategory): Report => ({
  ...report,
  category,
  option: report.category === category ? report.option : null,
})
