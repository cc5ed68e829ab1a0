import type { inviteHousehold } from '@kairan/functions/households/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** A household's code. A POST that may run as often as one looks: a valid code is given again, not replaced. */
export const useInvitation = (householdId: string) =>
  useQuery({
    queryKey: ['invitation', householdId],
    queryFn: ({ signal }) =>
      call<typeof inviteHousehold>('POST', '/api/households/{householdId}/invitation', {
        params: { householdId },
        signal,
      }),
  })
