import type { Deps } from '../../deps.ts'
import type { Grant } from '../../officers/grant.ts'
import type { Identity } from '../../officers/identity.ts'
import { PERMISSIONS } from '../../officers/permissions.ts'
import { currentGrantsIn } from '../../officers/store.ts'
import { Forbidden } from '../../platform/failures.ts'
import { type Circular, isUrgent, senderPlace } from '../circular.ts'

type Sent = Pick<Circular, 'senderAreaId' | 'senderPath' | 'category'>

const approves = ({ role }: Pick<Grant, 'role'>, above: boolean): boolean => {
  const reach = PERMISSIONS[role]['circular.approve']
  return above ? reach === 'subtree' : reach !== 'never'
}

/** Who else may approve by an office in the sender's own area. */
const peers = (circular: Sent, author: string, grants: Grant[]): Grant[] =>
  grants.filter(
    (grant) => grant.areaId === circular.senderAreaId && grant.lineUserId !== author && approves(grant, false),
  )

/**
 * The people who may say the second yes: others in the sender's own area; those above it when there is no such person, or when
 * it is urgent. Never the author.
 * @param grants the offices held today in the sender's area and above it
 * @returns LINE's ids, each once
 */
export const approversAmong = (circular: Sent, author: string, grants: Grant[]): string[] => {
  const own = peers(circular, author, grants)
  const above = grants.filter(
    (grant) => grant.areaId !== circular.senderAreaId && grant.lineUserId !== author && approves(grant, true),
  )
  const may = own.length === 0 || isUrgent(circular) ? [...own, ...above] : own
  return [...new Set(may.map(({ lineUserId }) => lineUserId))]
}

/** The people who may approve what this author submits, as offices are held today. */
export const approversOf = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  circular: Sent,
  author: string,
): Promise<string[]> => approversAmong(circular, author, await currentGrantsIn(deps, circular.senderPath))

/**
 * @throws NotFound outside one's scope; Forbidden for one's own circular, or when somebody nearer has to look at it
 */
export const requireApprover = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  who: Identity,
  circular: Circular,
): Promise<void> => {
  who.require('circular.approve', senderPlace(circular))
  const author = circular.submitted?.by ?? ''
  if (who.lineUserId === author) throw new Forbidden('own-approval')
  const approvers = await approversOf(deps, circular, author)
  if (!approvers.includes(who.lineUserId)) throw new Forbidden('approval-not-yours')
}

/** Which of these circulars wait for this officer's yes. */
export const awaitingApprovalBy = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  who: Identity,
  circulars: Circular[],
): Promise<Circular[]> => {
  const waiting = circulars.filter(({ status }) => status === 'awaitingApproval')
  if (waiting.length === 0) return []
  const grants = await currentGrantsIn(deps, [...new Set(waiting.flatMap(({ senderPath }) => senderPath))])
  return waiting.filter((circular) => {
    const onPath = grants.filter(({ areaId }) => circular.senderPath.includes(areaId))
    return approversAmong(circular, circular.submitted?.by ?? '', onPath).includes(who.lineUserId)
  })
}
