import type { Dayjs } from 'dayjs'
import { z } from 'zod'
import { Language } from '../../platform/language.ts'
import { japanClock, japanDay, parseInstant } from '../../platform/time.ts'
import { Id, Instant } from '../../platform/values.ts'
import type { Recipient } from '../../rosters/roster.ts'
import type { Circular } from '../circular.ts'

/** The kind under which deliveries of digests report. */
export const DIGEST = 'digest'

/** As many go into one push; what waits beyond goes with the next run. They are read and written in one transaction. */
export const DIGEST_LIMIT = 100

/** Circulars that went out together, as one delivery. */
export const Digest = z.object({
  id: Id,
  /** The area whose digest it is. */
  areaId: Id,
  /** When it was put together. */
  at: Instant,
  /** In the order in which people see them; letters name them by their place here. */
  circularIds: z.array(Id).min(1).max(DIGEST_LIMIT),
  deliveryId: Id,
})
export type Digest = z.infer<typeof Digest>

/** `d1a1-202611281800`: the area and the minute in Japan. @param suffix for one sent by hand, beside the area's own times */
export const digestId = (areaId: string, at: Dayjs, suffix = ''): string => {
  const minute = `${japanDay(at)}${japanClock(at)}`.replace(/\D/g, '')
  return `${areaId}-${minute}${suffix && `-${suffix}`}`
}

type Urgency = Pick<Circular, 'id' | 'confirmBy' | 'submitted' | 'createdAt'>

/** Sorts as text does: by the day to confirm by (none last), then as they were handed in. */
const urgency = ({ confirmBy, submitted, createdAt, id }: Urgency): string =>
  [confirmBy ?? '9999-12-31', submitted?.at ?? createdAt, id].join(' ')

/** The order in which people see the circulars of a digest. */
export const mostUrgentFirst = <C extends Urgency>(circulars: C[]): C[] =>
  circulars.toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : 1))

/** Whether it waits for this area's digest; at its time or for a later one. */
export const waitsFor = ({ status, schedule }: Pick<Circular, 'status' | 'schedule'>, areaId: string): boolean =>
  status === 'scheduled' && schedule?.digestAreaId === areaId

/** Whether the digest it waits for is due. */
export const isDue = ({ schedule }: Pick<Circular, 'schedule'>, now: Dayjs): boolean =>
  schedule !== null && !parseInstant(schedule.at).isAfter(now)

/** Whether somebody lives in the audience: by the block, the association, the district or the city. */
export const isForRecipient = (
  { audience }: Pick<Circular, 'audience'>,
  { scopeIds, blockId }: Pick<Recipient, 'scopeIds' | 'blockId'>,
): boolean => audience.some((id) => id === blockId || scopeIds.includes(id))

/** The letter that holds the circulars at these places of the digest: `2a-ja`, a bit for each place, in hexadecimal. */
export const letterIdOf = (places: number[], language: Language): string => {
  const bits = places.reduce((sum, place) => sum | (1n << BigInt(place)), 0n)
  return `${bits.toString(16)}-${language}`
}

/** What a letter's id says. @throws RangeError for an id that `letterIdOf` never made */
export const readLetterId = (letterId: string): { places: number[]; language: Language } => {
  const [, hexadecimal, spoken] = /^([0-9a-f]+)-(.+)$/.exec(letterId) ?? []
  const language = Language.safeParse(spoken).data
  if (!hexadecimal || !language) throw new RangeError(`not a letter of a digest: ${letterId}`)
  const bits = BigInt(`0x${hexadecimal}`)
  const places = Array.from({ length: DIGEST_LIMIT }, (_, place) => place)
  return { places: places.filter((place) => (bits >> BigInt(place)) & 1n), language }
}
