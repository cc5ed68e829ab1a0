import { areasOf, type FormerHome, type Resident } from '../residents/resident.ts'
import { type Circular, RESIDENT_STATUSES } from './circular.ts'

type Reader = Pick<Resident, 'areaId' | 'ancestorIds' | 'receiptKey' | 'formerHomes'>
type HandedOut = Pick<Circular, 'status' | 'audience' | 'publishedAt'>

const goesTo = ({ audience }: HandedOut, areaIds: string[]): boolean => areaIds.some((id) => audience.includes(id))

/** Whether a circular was handed out to where a resident lives now: what concerns them, and what they can confirm. */
export const concerns = (circular: HandedOut, resident: Reader): boolean =>
  RESIDENT_STATUSES.includes(circular.status) && goesTo(circular, areasOf(resident))

/** The home a circular came to while a resident lived there; null when it concerns them now, or never did. */
const formerHomeOf = (circular: HandedOut, resident: Reader): FormerHome | null => {
  const { publishedAt, status } = circular
  if (publishedAt === null || !RESIDENT_STATUSES.includes(status) || concerns(circular, resident)) return null
  return (
    resident.formerHomes.findLast(({ areaIds, until }) => publishedAt <= until && goesTo(circular, areaIds)) ?? null
  )
}

/** Whether a resident may see a circular: it concerns them, or came to a home of theirs while they lived there. */
export const isFor = (circular: HandedOut, resident: Reader): boolean =>
  concerns(circular, resident) || formerHomeOf(circular, resident) !== null

/** Under what it stands whether a resident's home, the one it came to, has confirmed a circular. */
export const receiptKeyFor = (circular: HandedOut, resident: Reader): string =>
  formerHomeOf(circular, resident)?.receiptKey ?? resident.receiptKey

/** All areas whose circulars a resident may find: those of now, and of former homes for the time there (`isFor`). */
export const readableAreas = (resident: Reader): string[] => [
  ...new Set([...areasOf(resident), ...resident.formerHomes.flatMap(({ areaIds }) => areaIds)]),
]
