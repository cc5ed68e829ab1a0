import { findArea } from '../../areas/store.ts'
import type { Correspondence, Subject } from '../../deliveries/subject.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Language } from '../../platform/language.ts'
import { takes } from '../../rosters/roster.ts'
import { bubbleContext } from '../bubble-context.ts'
import { allTallies, circulars } from '../store.ts'
import { reminderMessage } from './message.ts'
import { circularOf } from './stages.ts'
import { unreadHouseholds } from './unread.ts'

/** The kind under which deliveries of reminders report. */
export const REMINDER = 'reminder'

const FOR_NOBODY: Correspondence = { letterFor: () => null, messagesOf: () => [] }

/**
 * What a reminder says, and to whom: everybody of a household that stands in the circular's books and has not confirmed when
 * this is read. A circular taken back meanwhile reminds nobody. Residents outside any association stand in no books.
 */
export const reminderSubject = (deps: Pick<Deps, 'db' | 'clock' | 'config'>): Subject => ({
  correspondence: async ({ subject }) => {
    const circular = await read(circulars(deps).doc(circularOf(subject.id)))
    if (circular?.status !== 'sent') return FOR_NOBODY
    const unread = unreadHouseholds(await allTallies(deps, circular.id))
    const sender = await findArea(deps, circular.senderAreaId)
    const context = bubbleContext(deps, sender?.name ?? '')
    return {
      letterFor: (recipient) => {
        const { householdId, language } = recipient
        const isUnread = householdId !== null && unread.has(householdId)
        return isUnread && takes(recipient, { category: circular.category, today: context.today }) ? language : null
      },
      messagesOf: (letterId) => [reminderMessage(circular, Language.parse(letterId), context)],
    }
  },
  // A reminder keeps no books of its own: who was targeted stands in the circular's, who got it in the delivery's ledger.
  planned: async () => undefined,
  dropped: async () => undefined,
  done: async () => undefined,
})
