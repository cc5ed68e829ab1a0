import type { lookAtHazard } from '@kairan/functions/hazards/handling/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { addressOf, call, sessionHeaders } from '../../../api/call.ts'

/** How often the page says that somebody still looks (contract: every 20 s). */
const LOOK_MS = 20_000
const PATH = '/api/office/hazards/{hazardId}/present'

/** Says that the report is being looked at, and who else does; going away says so too, also when the page is closed. */
export function usePresent(hazardId: string) {
  useEffect(() => {
    const leave = () => {
      // A page that is going away can send nothing else that arrives.
      void fetch(addressOf(PATH, { hazardId }, undefined), {
        method: 'POST',
        keepalive: true,
        headers: { 'content-type': 'application/json', ...sessionHeaders() },
        body: JSON.stringify({ leaving: true }),
      }).catch(() => undefined)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [hazardId])
  return useQuery({
    queryKey: ['hazard-present', hazardId],
    queryFn: ({ signal }) => call<typeof lookAtHazard>('POST', PATH, { params: { hazardId }, signal }),
    refetchInterval: LOOK_MS,
    staleTime: 0,
    gcTime: 0,
  })
}
