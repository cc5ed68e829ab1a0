import { japanDayOf } from '../../ui/japanese-date.ts'
import { useNextDigest } from './digest-section.tsx'
import { may, useMyOffices } from './my-offices.ts'
import { useOfficeCirculars } from './office-circulars.ts'
import { type OfficeCircular, underWay } from './under-way.ts'

const isDraft = ({ status }: OfficeCircular): boolean => status === 'draft'
const isHandedOut = ({ publishedAt }: OfficeCircular): boolean => publishedAt !== null

/** What an officer's home shows: what waits for them, what waits to leave, what is under way, what was handed out and received. */
export function useHome() {
  const { office } = useMyOffices()
  const { area } = office
  const isSender = area.kind !== 'block'
  const sent = useOfficeCirculars(area.id, 'out', isSender)
  const received = useOfficeCirculars(area.id, 'in', area.kind !== 'city')
  const waiting = useOfficeCirculars(area.id, 'waiting', isSender)
  const toApprove = useOfficeCirculars(area.id, 'approve', may(office, 'circular.approve'))
  const digest = useNextDigest(area.id, isSender)
  const queries = [sent, received, waiting, toApprove, digest]
  const failed = queries.filter(({ isError, data }) => isError && data === undefined)
  const all = [...(sent.data ?? []), ...(received.data ?? [])]
  const inDigest = new Set(digest.data?.circulars.map(({ id }) => id))
  return {
    isLoading: queries.some(({ isLoading }) => isLoading),
    failure: failed[0]?.error ?? null,
    retry: () => void Promise.all(failed.map((query) => query.refetch())),
    toApprove: toApprove.data ?? [],
    // What leaves with the area's own digest stands there.
    waiting: (waiting.data ?? []).filter(({ id }) => !inDigest.has(id)),
    digest: digest.data ?? null,
    underWay: underWay(all, { now: new Date(), today: japanDayOf(new Date()) }),
    drafts: all.filter(isDraft),
    anySent: all.some(isHandedOut),
    handedOut: (sent.data ?? []).filter(isHandedOut),
    received: received.data ?? [],
  }
}
