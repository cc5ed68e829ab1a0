import type { findNear } from '@kairan/functions/hazards/reporting/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallInput } from '../../../api/call.ts'
import { CallFailure } from '../../../api/call-failure.ts'
import { nearHazards } from '../hazards.ts'

/** Whether the place itself is the trouble: then going on is no use. */
const isAboutThePlace = (error: unknown): boolean =>
  error instanceof CallFailure && error.fields.some(({ path }) => path === 'position')

/**
 * Looks whether somebody has told of it already; counts what was found. Where that cannot be known now, it is none: a report counts
 * for more than a duplicate, which the office merges.
 */
export const useNearby = () => {
  const store = useQueryClient()
  return useMutation({
    mutationFn: async (query: CallInput<typeof findNear>['query']): Promise<number> => {
      try {
        return (await store.fetchQuery(nearHazards(query))).hazards.length
      } catch (error) {
        if (isAboutThePlace(error)) throw error
        return 0
      }
    },
  })
}
