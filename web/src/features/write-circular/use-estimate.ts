import type { estimateCircular } from '@kairan/functions/circulars/quota/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { Kept } from './draft-saver.ts'

export const estimateKey = (circularId: string) => ['estimate', circularId] as const

/**
 * What handing out would mean: whom it reaches, what it costs, when it would go. Null asks nothing (not kept yet, or being
 * saved). While `isOld` the figures are still those of the words and areas before.
 */
export function useEstimate(kept: Kept | null) {
  const estimate = useQuery({
    queryKey: [...estimateKey(kept?.circularId ?? ''), kept?.version],
    queryFn: ({ signal }) => {
      const params = { circularId: kept?.circularId ?? '' }
      return call<typeof estimateCircular>('GET', '/api/circulars/{circularId}/estimate', { params, signal })
    },
    placeholderData: keepPreviousData,
    enabled: kept !== null,
  })
  return { ...estimate, isOld: !estimate.data || estimate.isPlaceholderData }
}
