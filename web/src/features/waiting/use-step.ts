import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { circularKey } from '../circular-reach/use-reach.ts'

/**
 * A step that a waiting circular takes (back, out, to another time): the answer takes its place on the page, and the lists are
 * asked for anew.
 * @param step the call
 */
export function useStep<Input = void>(
  circularId: string,
  step: (input: Input) => Promise<CircularView>,
  onTaken?: (circular: CircularView) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: step,
    onSuccess: (circular) => {
      queries.setQueryData(circularKey(circularId), circular)
      void queries.invalidateQueries({ queryKey: ['office-circulars'] })
      onTaken?.(circular)
    },
    // What stands on the page may be past: somebody else took a step, or it has left.
    onError: () => queries.invalidateQueries({ queryKey: circularKey(circularId) }),
  })
}
