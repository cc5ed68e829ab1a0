import type { listHazards } from '@kairan/functions/hazards/handling/contract.ts'
import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import type { listCategories } from '@kairan/functions/hazards/reporting/contract.ts'
import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { Filters } from './filters.ts'

const REFRESH_MS = 30_000

export const hazardListKey = ['office-hazards']

const pageOf = (areaId: string, filters: Filters, before: string, signal: AbortSignal) =>
  call<typeof listHazards>('GET', '/api/office/hazards', {
    query: { areaId, ...filters, before: before === '' ? undefined : before },
    signal,
  })

/** The reports of an area, newest first; older ones come when they are asked for. */
export const useHazardList = (areaId: string, filters: Filters) =>
  useInfiniteQuery({
    queryKey: [...hazardListKey, areaId, filters],
    queryFn: ({ pageParam, signal }) => pageOf(areaId, filters, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ older }) => older ?? undefined,
    refetchInterval: REFRESH_MS,
  })

export interface OpenCount {
  n: number
  /** There are more than the list brings at once. */
  isMore: boolean
}

/** How many reports of an area are not over yet. */
export const useOpenHazards = (areaId: string, enabled: boolean) =>
  useQuery({
    queryKey: [...hazardListKey, areaId, 'count'],
    queryFn: async ({ signal }): Promise<OpenCount> => {
      const { hazards, older } = await pageOf(areaId, { status: 'open' }, '', signal)
      return { n: hazards.length, isMore: older !== null }
    },
    refetchInterval: REFRESH_MS,
    enabled,
  })

/** What can be reported, and whom to telephone for what is not the city's. */
export const categoriesQuery = queryOptions({
  queryKey: ['hazard-categories'],
  queryFn: ({ signal }) => call<typeof listCategories>('GET', '/api/hazard-categories', { signal }),
  staleTime: 5 * 60_000,
})

/** Days between the day to answer by and today; negative before it. Both `YYYY-MM-DD`. */
export const daysLate = ({ dueOn }: Pick<HazardLine, 'dueOn'>, today: string): number =>
  Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000)
