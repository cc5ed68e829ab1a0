import type { PublicEvent } from '@kairan/functions/hazards/hazard-view.ts'

/** What a change of status is called: by what it became. */
const statusWords = {
  received: 'events.received',
  inProgress: 'events.inProgress',
  resolved: 'events.resolved',
  declined: 'events.declined',
  merged: 'events.merged',
} as const

/** The key of the words for something that happened (`hazards`); null for what readers have no words for. */
export const eventWords = ({ kind, status }: Pick<PublicEvent, 'kind' | 'status'>) => {
  if (kind === 'note') return null
  if (kind === 'status') return status && statusWords[status]
  return `events.${kind}` as const
}
