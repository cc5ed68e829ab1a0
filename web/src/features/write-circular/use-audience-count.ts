import type { countAudience } from '@kairan/functions/circulars/quota/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type CallOutput, call } from '../../api/call.ts'

export type AudienceCount = CallOutput<typeof countAudience>

/** Several taps in a row are one question. */
const SETTLED_MS = 250

/** Whom a circular to these areas would reach. While `isCounting` the figures are still those of the audience before. */
export function useAudienceCount(audience: string[]) {
  const wanted = audience.toSorted().join(',')
  const areaIds = useSettled(wanted)
  const count = useQuery({
    queryKey: ['audience', areaIds],
    queryFn: ({ signal }) => call<typeof countAudience>('GET', '/api/audience', { query: { areaIds }, signal }),
    placeholderData: keepPreviousData,
    enabled: areaIds !== '',
  })
  return { ...count, isCounting: wanted !== areaIds || !count.data || count.isPlaceholderData }
}

/** The value once it has been the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
