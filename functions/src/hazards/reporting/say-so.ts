import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { Conflict, NotFound, TooMany } from '../../platform/failures.ts'
import { dayjs, japanDay, toInstant } from '../../platform/time.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import { reopenUntil } from '../describe-mine.ts'
import { followId, type Hazard, type HazardEvent, isReporter } from '../hazard.ts'
import { allSaidSince, saidSince } from '../said-since.ts'
import { deadlineDaysOf, hazardSettings } from '../settings/store.ts'
import { follows, getHazard, groupOf, hazardEvents } from '../store.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** So often somebody thinks better of it until a report is closed anew: every answer is a change that an officer must have seen. */
const SAID_AT_MOST = 6

/** What somebody answers to 「直りましたか」, with their words if they wrote some. */
export interface HowItIs {
  hazardId: string
  answer: 'right' | 'notRight'
  words: string
}

/** As whom somebody speaks of a group. @throws NotFound for somebody who neither told of one of its reports nor follows one */
const speaksAs = async (
  deps: Needs,
  transaction: Transaction,
  { reports, lineUserId }: { reports: Hazard[]; lineUserId: string },
): Promise<'reporter' | 'follower'> => {
  if (reports.some((hazard) => isReporter(hazard, lineUserId))) return 'reporter'
  const found = await transaction.getAll(...reports.map(({ id }) => follows(deps).doc(followId(id, lineUserId))))
  if (!found.some(({ exists }) => exists)) throw new NotFound('hazard-gone')
  return 'follower'
}

/** What happened to a report, the oldest first, as its transaction sees it. */
const historyOf = async (deps: Needs, transaction: Transaction, { id }: Hazard): Promise<HazardEvent[]> => {
  const { docs } = await transaction.get(hazardEvents(deps).where('hazardId', '==', id))
  return docs.map((doc) => doc.data()).toSorted((a, b) => a.number - b.number)
}

/** As it is when its reporter has opened it again: worked on anew, with the days its kind has from today. */
const reopened = (deps: Needs, hazard: Hazard, days: number): Hazard => ({
  ...hazard,
  status: 'inProgress',
  closedAt: null,
  reason: null,
  awaitsAnswer: true,
  dueOn: dayjs.utc(japanDay(deps.clock.now())).add(days, 'day').format('YYYY-MM-DD'),
})

/**
 * Says how a report that was closed is in truth. The reporter's no opens it again within 14 days; a follower's no, and everybody's yes,
 * are noted for the office. About a merged report it is said of the one that stands for it. Said twice, or of one that is open again
 * already, it changes nothing.
 * @returns the report it was said of
 * @throws NotFound for somebody who neither told of it nor follows it; Conflict when the reporter's 14 days are over; TooMany for
 * somebody who has said now this, now that six times
 */
export const sayHowItIs = async (
  deps: Needs,
  lineUserId: string,
  { hazardId, answer, words }: HowItIs,
): Promise<Hazard> => {
  const settings = await hazardSettings(deps)
  return deps.db.runTransaction(async (transaction) => {
    const asked = await getHazard(deps, hazardId, transaction)
    const reports = await groupOf(deps, asked.rootId, transaction)
    const from = await speaksAs(deps, transaction, { reports, lineUserId })
    const root = reports.find(({ id }) => id === asked.rootId) ?? asked
    const until = reopenUntil(root)
    if (until === null) return asked
    const reopens = answer === 'notRight' && from === 'reporter'
    if (reopens && until <= toInstant(deps.clock.now())) throw new Conflict('hazard-reopen-too-late')
    const history = await historyOf(deps, transaction, root)
    if (!reopens && saidSince(history, root, lineUserId) === answer) return asked
    if (!reopens && allSaidSince(history, root, lineUserId).length >= SAID_AT_MOST) throw new TooMany()
    const kind = reopens ? 'reopened' : answer === 'right' ? 'allRight' : 'stillThere'
    const said = { kind, from, by: lineUserId, text: words } as const
    const change = reopens
      ? withEvent(deps, reopened(deps, root, deadlineDaysOf(settings, root.category)), {
          ...said,
          isPublic: true,
          status: 'inProgress',
        })
      : withEvent(deps, root, { ...said, isPublic: false })
    writeChange(deps, transaction, change)
    return root.id === asked.id ? change.hazard : asked
  })
}
