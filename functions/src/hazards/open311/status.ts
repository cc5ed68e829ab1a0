import type { Deps } from '../../deps.ts'
import { text } from '../../texts/texts.ts'
import { eventsIn, type Group } from '../groups.ts'
import type { Hazard } from '../hazard.ts'
import { OPEN_STATUSES } from '../limits.ts'
import { eventsOf } from '../store.ts'
import { openAmong } from '../what-is-open.ts'
import { NOTICE } from './words.ts'

/** Of these reports those a program may see, in their order: what is in the open, also by one that is merged into it, and what it sent itself. */
export const seenBy = async (deps: Pick<Deps, 'db'>, found: Hazard[], clientId: string | null): Promise<Hazard[]> => {
  const isSent = isSentBy(clientId)
  const open = await openAmong(
    deps,
    found.filter((hazard) => !isSent(hazard)),
  )
  return found.filter((hazard) => isSent(hazard) || open.has(hazard.id))
}

export const isSentBy =
  (clientId: string | null) =>
  (hazard: Pick<Hazard, 'clientId'>): boolean =>
    clientId !== null && hazard.clientId === clientId

/** The standard has two: what is still to be done, and the rest. */
export const statusIn = ({ status }: Pick<Hazard, 'status'>): 'open' | 'closed' =>
  OPEN_STATUSES.some((open) => open === status) ? 'open' : 'closed'

/** What the office last said to whoever told and follows, by the report's id: whoever told a program hears it only there. */
export const lastAnswers = async (deps: Pick<Deps, 'db'>, groups: Group[]): Promise<Map<string, string>> => {
  const events = groups.length > 0 ? await eventsIn(deps, groups) : []
  return new Map(
    [...events].flatMap(([id, all]) => {
      const said = all.findLast(({ isPublic, from, text: words }) => isPublic && from === 'office' && words !== '')
      return said ? [[id, said.text] as const] : []
    }),
  )
}

/** When reports that were open until then were merged into another, by their ids: for the standard they are closed since. */
export const mergedTimes = async (deps: Pick<Deps, 'db'>, found: Hazard[]): Promise<Map<string, string>> => {
  const ids = found.flatMap(({ id, status, closedAt }) => (status === 'merged' && closedAt === null ? id : []))
  const events = await eventsOf(deps, ids)
  return new Map(events.flatMap(({ kind, hazardId, at }) => (kind === 'merged' ? [[hazardId, at]] : [])))
}

const nameOf = ({ status }: Pick<Hazard, 'status'>): string => text('ja', `hazardStatus.${status}`)

/**
 * What stands beside a status.
 * @param standIn the report it is merged into, where whoever asks may see that
 * @param said what the office has said, where whoever asks is to hear it; everybody reads why one is declined
 */
export const notesOf = (hazard: Hazard, { standIn, said }: { standIn: Hazard | null; said: string | null }): string => {
  if (hazard.status === 'merged') return standIn ? NOTICE.merged(standIn.id, nameOf(standIn)) : NOTICE.mergedUnseen
  return NOTICE.status(nameOf(hazard), said ?? (hazard.status === 'declined' ? hazard.reason : null))
}
