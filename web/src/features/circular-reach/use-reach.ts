import type { getCircular, getReach } from '@kairan/functions/circulars/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { changedHouseholds } from './reach-changes.ts'
import { blockNameIn, type HouseholdRow, type ReachAnswer } from './reach-types.ts'

/** A tap on 確認しました shows on the officer's page within this time; while sending, numbers move faster. */
const REFRESH_MS = 3_000
const SENDING_REFRESH_MS = 1_000
/** The circular itself changes when somebody else withdraws it. */
const CIRCULAR_REFRESH_MS = 10_000
/** How long a row that has changed is marked. */
const FRESH_MS = 8_000
/** More than so many at once are counted, not named. */
const NAMED_AT_ONCE = 3

export const circularKey = (circularId: string) => ['circular', circularId] as const
export const reachKey = (circularId: string, areaId: string | undefined) => ['reach', circularId, areaId] as const

/** One circular as an officer sees it; kept fresh, unless `live` is false: then it is asked for anew each time the page opens. */
export const useCircular = (circularId: string, { live = true } = {}) =>
  useQuery({
    queryKey: circularKey(circularId),
    queryFn: ({ signal }) =>
      call<typeof getCircular>('GET', '/api/circulars/{circularId}', {
        params: { circularId },
        query: { as: 'office' },
        signal,
      }),
    refetchInterval: live && CIRCULAR_REFRESH_MS,
    ...(live ? {} : { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  })

/**
 * The account of a circular in an area (left out: the widest one may see), asked again every three seconds while the page is
 * visible. Households that changed meanwhile are said aloud and marked (`fresh`), except by one's own hand (`ownMark`).
 */
export function useReach({ circularId, areaId }: { circularId: string; areaId?: string }) {
  const query = useQuery({
    queryKey: reachKey(circularId, areaId),
    queryFn: ({ signal }) =>
      call<typeof getReach>('GET', '/api/circulars/{circularId}/reach', {
        params: { circularId },
        query: { areaId },
        signal,
      }),
    refetchInterval: ({ state }) => (isSending(state.data) ? SENDING_REFRESH_MS : REFRESH_MS),
  })
  return { ...query, ...useNews(query.data) }
}

const isSending = (reach: ReachAnswer | undefined): boolean =>
  reach?.delivery?.status === 'planning' || reach?.delivery?.status === 'sending'

/** Which households changed since the answer before. */
function useNews(reach: ReachAnswer | undefined) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const before = useRef<ReachAnswer | undefined>(undefined)
  const own = useRef(new Set<string>())
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const last = before.current
    before.current = reach
    if (!reach || !last || last.area.id !== reach.area.id) return
    const changed = changedHouseholds(last.households, reach.households).filter(
      (row) => !own.current.has(row.householdId),
    )
    if (changed.length === 0) return
    setFresh((marked) => new Set([...marked, ...changed.map((row) => row.householdId)]))
    const sentence = ({ blockId, number, label, state }: HouseholdRow): string =>
      t('reach.news', { block: blockNameIn(reach, blockId), number, label, state: t(`states.${state}`) })
    announce(
      changed.length > NAMED_AT_ONCE
        ? t('reach.newsMany', { n: changed.length })
        : changed.map(sentence).join(t('reach.newsJoin')),
    )
  }, [reach, announce, t])
  useEffect(() => {
    if (fresh.size === 0) return
    const timer = setTimeout(() => setFresh(new Set()), FRESH_MS)
    return () => clearTimeout(timer)
  }, [fresh])
  /** One's own tap is answered by its button; it is no news. */
  const ownMark = useCallback((householdId: string) => void own.current.add(householdId), [])
  return { fresh, ownMark }
}
