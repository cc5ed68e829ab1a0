import { getArea } from '../areas/store.ts'
import type { Correspondence, Subject } from '../deliveries/subject.ts'
import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import { Language } from '../platform/language.ts'
import { type Recipient, takes } from '../rosters/roster.ts'
import { openBooks, strikeBatch } from './books.ts'
import { bubbleContext } from './bubble-context.ts'
import type { Circular } from './circular.ts'
import { householdsThatGotIt, whoGotIt } from './corrections/recipients-of.ts'
import { circularMessage } from './messages.ts'
import { circulars, getCircular } from './store.ts'
import { finishSending } from './transitions.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/** The kind under which deliveries of circulars report. */
export const CIRCULAR = 'circular'

/** What the circular puts right; null when it puts nothing right. */
const originalOf = async (deps: Needs, { corrects }: Circular): Promise<Circular | null> =>
  corrects ? getCircular(deps, corrects) : null

/** One letter a language: the same words for everybody who reads it. A correction goes to those who got what it puts right. */
const correspondence = async (deps: Needs, circular: Circular): Promise<Correspondence> => {
  const sender = await getArea(deps, circular.senderAreaId)
  const context = bubbleContext(deps, sender.name)
  const original = await originalOf(deps, circular)
  const only = original && (await whoGotIt(deps, original))
  const isOnPaper = circular.timing?.kind === 'paper'
  const message = { category: circular.category, today: context.today }
  // A correction goes to everybody who got what it puts right, whatever they do without since.
  const isFor = (recipient: Recipient) => (only ? only.has(recipient.lineUserId) : takes(recipient, message))
  return {
    letterFor: (recipient) => (!isOnPaper && isFor(recipient) ? recipient.language : null),
    messagesOf: (letterId) => [circularMessage(circular, Language.parse(letterId), context)],
  }
}

/** How a circular's books follow its delivery. */
export const circularSubject = (deps: Needs): Subject => ({
  correspondence: async ({ subject }) => correspondence(deps, await getCircular(deps, subject.id)),

  planned: async ({ id, subject }, plan) => {
    const original = await originalOf(deps, await getCircular(deps, subject.id))
    const only = original && (await householdsThatGotIt(deps, original))
    await openBooks(deps, { circularId: subject.id, deliveryId: id }, { ...plan, only })
  },

  dropped: async (transaction, { subject }, { rosterId, householdId, batch, householdStaysIn }) => {
    if (householdId && !householdStaysIn)
      await strikeBatch(deps, transaction, { circularId: subject.id, rosterId, householdId, batch })
  },

  done: async (transaction, { subject }) => {
    const reference = circulars(deps).doc(subject.id)
    const circular = await read(reference, transaction)
    if (circular) transaction.set(reference, finishSending(circular))
  },
})
