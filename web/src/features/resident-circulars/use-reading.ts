import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useMemo } from 'react'
import { htmlLang } from '../../texts/languages.ts'
import { readingText } from '../reading-aids/sentences.ts'
import { phrasesOf, useFurigana } from '../reading-aids/use-furigana.ts'
import { useReadAloud } from '../reading-aids/use-read-aloud.ts'
import { useWords } from './use-words.ts'

/** How a circular is read: in which language, with or without readings above its letters, and by a voice. */
export function useReading(circular: CircularView) {
  const { words, original } = useWords(circular)
  const { titlePhrases, textPhrases, written } = words
  const { language } = written
  const furigana = useFurigana({
    circularId: circular.id,
    version: circular.version,
    language: language === 'ja' || language === 'ja-easy' ? language : null,
  })
  const plain = useMemo(() => readingText(titlePhrases, textPhrases), [titlePhrases, textPhrases])
  const { readings } = furigana
  // With readings lines break elsewhere: never inside a word that has one. What is said stays the same.
  const shown = useMemo(
    () => (readings ? readingText(phrasesOf(readings.title), readings.lines.map(phrasesOf)) : plain),
    [readings, plain],
  )
  const aloud = useReadAloud(plain, language)
  return {
    words,
    original,
    furigana,
    aloud,
    shown,
    lang: htmlLang(language),
    spoken: aloud.state.is === 'silent' ? null : aloud.state.place,
  }
}
