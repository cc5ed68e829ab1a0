import type { getFurigana } from '@kairan/functions/circulars/readings/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { furiganaWanted, setFurigana } from './furigana-choice.ts'
import type { Segment } from './readings.ts'

/** A line as phrases of pieces with readings. */
type PhrasedLine = Segment[][]

export interface Readings {
  title: PhrasedLine
  lines: PhrasedLine[]
}

interface WhichText {
  circularId: string
  /** The version of the circular; another one is read anew. */
  version: number
  /** Null: not in Japanese, so there is nothing to stand above the letters. */
  language: 'ja' | 'ja-easy' | null
}

/** Readings above the kanji of a circular, if the reader wants them. The text is there without them, and stays if they do not come. */
export function useFurigana({ circularId, version, language }: WhichText) {
  const spoken = useLanguage()
  const [isOn, setIsOn] = useState(() => furiganaWanted(spoken))
  const isWanted = isOn && language !== null
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['furigana', circularId, version, language],
    queryFn: ({ signal }) =>
      call<typeof getFurigana>('GET', '/api/circulars/{circularId}/furigana', {
        params: { circularId },
        query: { language: language ?? 'ja' },
        signal,
      }),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const readings: Readings | null = isWanted && data ? { title: data.title, lines: data.text } : null
  return {
    /** For the switch; null where there is nothing to switch. */
    choice: language && {
      on: isOn,
      set: (on: boolean) => {
        setIsOn(on)
        setFurigana(on)
      },
    },
    isWanted,
    readings,
    /** They were wanted and have not come; how to ask again. */
    failed: isWanted && error && !isFetching ? { again: () => void refetch() } : null,
  }
}

/** The phrases of lines with readings, without them: a phrase never ends in the midst of a word that has one. */
export const phrasesOf = (line: PhrasedLine): string[] => line.map((phrase) => phrase.map(({ text }) => text).join(''))
