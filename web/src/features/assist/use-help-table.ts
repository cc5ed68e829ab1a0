import type { helpTable } from '@kairan/functions/households/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { type CallOutput, call } from '../../api/call.ts'

export type HelpedHousehold = CallOutput<typeof helpTable>['households'][number]

/** The households of a block with their phones, by number; asked again in this time while the page is visible. */
export const useHelpTable = (blockId: string, everyMs: number) =>
  useQuery({
    queryKey: ['help-table', blockId],
    queryFn: async ({ signal }) =>
      (await call<typeof helpTable>('GET', '/api/blocks/{blockId}/help-table', { params: { blockId }, signal }))
        .households,
    refetchInterval: everyMs,
  })

/** The next one without a phone after this number, from the start again after the last; undefined when nobody else is left. */
export const nextWithoutPhone = (
  households: readonly HelpedHousehold[],
  after: Pick<HelpedHousehold, 'id' | 'number'>,
): HelpedHousehold | undefined => {
  const left = households.filter(({ id, phones }) => phones === 0 && id !== after.id)
  return left.find(({ number }) => number > after.number) ?? left[0]
}
