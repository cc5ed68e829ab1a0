import type {
  addOpen311Client,
  listOpen311Clients,
  removeOpen311Client,
} from '@kairan/functions/hazards/settings/contract.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type CallInput, type CallOutput, call } from '../../../api/call.ts'

export type Client = CallOutput<typeof listOpen311Clients>['clients'][number]
export type NewClient = CallInput<typeof addOpen311Client>['body']
export type ClientWithKey = CallOutput<typeof addOpen311Client>

/** The programs that may send reports. */
export const clientsQuery = queryOptions({
  queryKey: ['open311-clients'],
  queryFn: async ({ signal }) =>
    (await call<typeof listOpen311Clients>('GET', '/api/open311-clients', { signal })).clients,
})

/** Lets a program send reports; the answer has its key, this once. */
export function useAddClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewClient) => call<typeof addOpen311Client>('POST', '/api/open311-clients', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: clientsQuery.queryKey }),
    // The key must not stay in memory longer than the page shows it.
    gcTime: 0,
  })
}

/** From now on its key is worth nothing. */
export function useRemoveClient() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (clientId: string) =>
      call<typeof removeOpen311Client>('DELETE', '/api/open311-clients/{clientId}', { params: { clientId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: clientsQuery.queryKey }),
  })
}
