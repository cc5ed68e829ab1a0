import type { linkNewcomer, listNewcomers, Newcomer } from '@kairan/functions/residents/newcomers/contract.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Nobody stands at the door for it: every minute is soon enough. */
const REFRESH_MS = 60_000

/** Those of an area who registered without a household, who came first first. */
export const useNewcomers = (areaId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['newcomers', areaId],
    queryFn: async ({ signal }) =>
      (await call<typeof listNewcomers>('GET', '/api/newcomers', { query: { areaId }, signal })).newcomers,
    refetchInterval: REFRESH_MS,
    enabled,
  })

/** Puts a newcomer to a household; the lists that show either follow. */
export function useLink({ key }: Newcomer) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (household: { id: string; number: number }) =>
      call<typeof linkNewcomer>('POST', '/api/newcomers/{key}/link', {
        params: { key },
        body: { householdId: household.id },
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['newcomers'] }),
        queries.invalidateQueries({ queryKey: ['households'] }),
      ]),
  })
}
