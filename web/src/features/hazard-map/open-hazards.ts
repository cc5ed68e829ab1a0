import type { hazardFigures, listOpenHazards } from '@kairan/functions/hazards/open/contract.ts'
import type { MapWish } from '@kairan/functions/hazards/open/wish.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { Language } from '../../texts/languages.ts'

/** The approved reports; while others are asked for, those before stay on the page. */
export const openHazards = ({ category, districtId, status }: MapWish, language: Language) =>
  queryOptions({
    queryKey: ['open-hazards', category, districtId, status, language],
    queryFn: ({ signal }) =>
      call<typeof listOpenHazards>('GET', '/api/map/hazards', {
        query: {
          ...(category && { category }),
          ...(districtId && { districtId }),
          status,
          language,
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

/** How many and how fast; counted once a night. */
export const figures = queryOptions({
  queryKey: ['hazard-figures'],
  queryFn: ({ signal }) => call<typeof hazardFigures>('GET', '/api/map/figures', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
