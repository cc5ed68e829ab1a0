import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { inOriginal } from './circulars.ts'

/** What is written, in the one or the other language. */
export type Words = Pick<CircularView, 'title' | 'titlePhrases' | 'textPhrases' | 'written'>

/**
 * A circular's words: the reader's version, or the Japanese original once it was asked for and is here.
 * @returns `original`: null where the reader's version is the original
 */
export function useWords(circular: CircularView) {
  const [wanted, setWanted] = useState(false)
  const hasVersion = circular.written.language !== 'ja'
  const { data, error, isFetching, refetch } = useQuery({
    ...inOriginal(circular.id),
    enabled: hasVersion && wanted,
  })
  const isShown = hasVersion && wanted && data !== undefined
  const words: Words = isShown ? data : circular
  return {
    words,
    original: hasVersion
      ? {
          isShown,
          isUnderWay: wanted && !data && isFetching,
          error: wanted && !data ? error : null,
          show: (on: boolean) => {
            setWanted(on)
            if (on && error) void refetch()
          },
        }
      : null,
  }
}
