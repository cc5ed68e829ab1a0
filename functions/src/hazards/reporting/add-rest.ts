import type { Transaction } from 'firebase-admin/firestore'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { TooMany } from '../../platform/failures.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import { categoryName } from '../describe-hazard.ts'
import type { Hazard, HazardEvent } from '../hazard.ts'
import { hazardEvents } from '../store.ts'
import type { Told } from './file-hazard.ts'
import { isSamePlace } from './measure.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** So often something is added to a report that is there: every time is a change that an officer must have seen. */
const ADDED_AT_MOST = 6

/** What is told and does not stand in a report that has arrived before, for the office to read. Empty: everything does. */
export const restOf = (hazard: Hazard, told: Told, history: Pick<HazardEvent, 'kind' | 'text'>[]): string => {
  const { category, position, address, words } = told
  // What an officer has put right is another than what was told, and not by whoever told it.
  const isPutRight = history.some(({ kind }) => kind === 'placed')
  const isElsewhere = position !== null && !isSamePlace({ position, address }, hazard)
  const parts = [
    !isPutRight && category !== hazard.category && categoryName('ja', category),
    !isPutRight && address !== hazard.address && address,
    !isPutRight && isElsewhere && `${position.latitude}, ${position.longitude}`,
    words !== hazard.words && words,
  ]
  return parts.filter(Boolean).join('\n')
}

/**
 * What somebody tells of a report that has arrived before, changed since, is written into its history: the first words stay, and none
 * are lost, whichever arrives first. The last reads of the transaction.
 * @returns what writes it, once
 */
export const readRest = async (
  deps: Needs,
  transaction: Transaction,
  { hazard, told, by }: { hazard: Hazard; told: Told; by: string },
): Promise<(present: Hazard) => Hazard> => {
  const { docs } = await transaction.get(hazardEvents(deps).where('hazardId', '==', hazard.id))
  const history = docs.map((doc) => doc.data())
  const text = restOf(hazard, told, history)
  const added = history.filter(({ kind }) => kind === 'added')
  if (text === '' || added.some((event) => event.text === text)) return (present) => present
  if (added.length >= ADDED_AT_MOST) throw new TooMany()
  const from = hazard.via === 'phone' ? 'office' : 'reporter'
  return (present) => {
    // Whoever told reads it on the report's page; nobody is told of it in LINE.
    const happening = { kind: 'added', from, by, text, isPublic: from === 'reporter', told: false } as const
    const change = withEvent(deps, present, happening)
    writeChange(deps, transaction, change)
    const { id, scopeIds } = present
    if (from === 'office')
      writeAudit(deps, transaction, { by, action: 'hazard.changed', on: { kind: 'hazard', id }, scopeIds })
    return change.hazard
  }
}
