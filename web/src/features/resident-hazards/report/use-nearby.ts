import type { findNear } from '@kairan/functions/hazards/reporting/contract.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallInput } from '../../../api/call.ts'
import { fieldFailure } from '../../../api/call-failure.ts'
import { joinReadings } from '../../../texts/join-readings.ts'
import { nearHazards } from '../hazards.ts'

/** Whoever still moves the map has not chosen yet. */
const STANDS_STILL_MS = 500

/** What the server says against the place itself: then going on is no use. */
export const placeProblem = (error: unknown): string | undefined => {
  const problem = fieldFailure(error, 'position')
  return problem && joinReadings(problem)
}

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
        if (placeProblem(error)) throw error
        return 0
      }
    },
  })
}

/** The text, once it has been the same for a moment. */
const useStill = (text: string | null): string | null => {
  const [still, setStill] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), STANDS_STILL_MS)
    return () => clearTimeout(timer)
  }, [text])
  return still
}

/**
 * What is wrong with a place (outside the city, in the sea), in the server's words, as soon as it stands still; undefined while nothing
 * is known against it. What is found near by is kept for going on.
 */
export const usePlaceProblem = ({
  category,
  position,
}: {
  category: CallInput<typeof findNear>['query']['category']
  position: string | null
}): string | undefined => {
  const still = useStill(position)
  const { error } = useQuery({ ...nearHazards({ category, position: still ?? '' }), enabled: still !== null })
  return still !== null && still === position ? placeProblem(error) : undefined
}
