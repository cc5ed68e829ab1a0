import { areaNames } from '../../areas/area-names.ts'
import type { Correspondence, Placement, Subject } from '../../deliveries/subject.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { type HomesPart, type Recipient, takes } from '../../rosters/roster.ts'
import { openBooks, strikeBatch } from '../books.ts'
import { bubbleContext } from '../bubble-context.ts'
import type { Circular } from '../circular.ts'
import { circulars } from '../store.ts'
import { finishSending } from '../transitions.ts'
import { isForRecipient, letterIdOf, readLetterId } from './digest.ts'
import { digestMessage } from './messages.ts'
import { circularsIn, digests } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

/** A circular with its place in the digest, by which letters name it. */
interface Placed {
  place: number
  circular: Circular
}

/** @throws Error for a delivery without its digest: both were written in one transaction */
const placedIn = async (deps: Needs, digestId: string): Promise<Placed[]> => {
  const digest = await read(digests(deps).doc(digestId))
  if (!digest) throw new Error(`no digest ${digestId}`)
  return (await circularsIn(deps, digest)).flatMap((circular, place) => (circular ? [{ place, circular }] : []))
}

/** Which circulars concern somebody. Neighbours share the answer: a city has ten thousand blocks and many more people. */
const concerning = (placed: Placed[]): ((recipient: Recipient) => number[]) => {
  const byNeighbourhood = new Map<string, number[]>()
  return (recipient) => {
    const neighbourhood = `${recipient.areaId} ${recipient.blockId}`
    const known = byNeighbourhood.get(neighbourhood)
    if (known) return known
    const places = placed.filter(({ circular }) => isForRecipient(circular, recipient)).map(({ place }) => place)
    byNeighbourhood.set(neighbourhood, places)
    return places
  }
}

/** Everybody gets exactly the circulars that concern them; what was taken back before is in no letter. */
const correspondence = async (deps: Needs, placed: Placed[]): Promise<Correspondence> => {
  const going = placed.filter(({ circular }) => circular.status !== 'withdrawn')
  const senders = await areaNames(
    deps,
    going.map(({ circular }) => circular.senderAreaId),
  )
  // Each circular names its own sender.
  const context = bubbleContext(deps, '')
  const placesFor = concerning(going)
  const categoryAt = new Map(going.map(({ place, circular }) => [place, circular.category]))
  const isTaken = (recipient: Recipient) => (place: number) => {
    const category = categoryAt.get(place)
    return category !== undefined && takes(recipient, { category, today: context.today })
  }
  return {
    letterFor: (recipient) => {
      const concerned = placesFor(recipient)
      const doesWithout = recipient.muted !== undefined || recipient.pausedUntil !== undefined
      const places = doesWithout ? concerned.filter(isTaken(recipient)) : concerned
      return places.length > 0 ? letterIdOf(places, recipient.language) : null
    },
    messagesOf: (letterId) => {
      const { places, language } = readLetterId(letterId)
      const items = going
        .filter(({ place }) => places.includes(place))
        .map(({ circular }) => ({ circular, sender: senders.get(circular.senderAreaId)?.name ?? '' }))
      return [digestMessage(items, language, context)]
    },
  }
}

/** The parts of the digest's rosters that one of its circulars goes to. */
const homesFor = ({ audience, audiencePath }: Circular, homes: HomesPart[]): HomesPart[] =>
  homes.flatMap((part): HomesPart[] => {
    const { areaId, scopeIds } = part.roster
    if (scopeIds.some((id) => audience.includes(id))) return [part]
    return audiencePath.includes(areaId) ? [{ ...part, blockIds: new Set(audience) }] : []
  })

/** Opens the books of each circular, with those alone whose letter holds it. */
const openEach = async (
  deps: Needs,
  placed: Placed[],
  { deliveryId, homes, placements }: { deliveryId: string; homes: HomesPart[]; placements: Iterable<Placement> },
): Promise<void> => {
  const letters = [...Map.groupBy(placements, ({ letterId }) => letterId)].map(([letterId, inLetter]) => ({
    places: readLetterId(letterId).places,
    inLetter,
  }))
  for (const { place, circular } of placed) {
    const own = letters.flatMap(({ places, inLetter }) => (places.includes(place) ? inLetter : []))
    // One that was taken back before anybody was placed for it has no books, as if it had gone out alone.
    if (circular.status === 'withdrawn' && own.length === 0) continue
    await openBooks(
      deps,
      { circularId: circular.id, deliveryId },
      { homes: homesFor(circular, homes), placements: own },
    )
  }
}

/** How the books of all circulars of a digest follow their one delivery. */
export const digestSubject = (deps: Needs): Subject => ({
  correspondence: async ({ subject }) => correspondence(deps, await placedIn(deps, subject.id)),

  planned: async ({ id, subject }, plan) =>
    openEach(deps, await placedIn(deps, subject.id), { ...plan, deliveryId: id }),

  dropped: async (transaction, { subject }, { rosterId, householdId, letterId, batch, householdStaysIn }) => {
    if (!householdId || householdStaysIn) return
    const digest = await read(digests(deps).doc(subject.id), transaction)
    const { places } = readLetterId(letterId)
    const inLetter = digest?.circularIds.filter((_, place) => places.includes(place)) ?? []
    // At once: each reads its tally before any of them writes, as transactions want it.
    await Promise.all(
      inLetter.map((circularId) => strikeBatch(deps, transaction, { circularId, rosterId, householdId, batch })),
    )
  },

  done: async (transaction, { subject }) => {
    const digest = await read(digests(deps).doc(subject.id), transaction)
    if (!digest) return
    const found = await transaction.getAll(...digest.circularIds.map((id) => circulars(deps).doc(id)))
    for (const snapshot of found) {
      const circular = snapshot.data()
      if (circular) transaction.update(snapshot.ref, { status: finishSending(circular).status })
    }
  },
})
