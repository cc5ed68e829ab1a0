import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '../../texts/languages.ts'
import { type Pace, type PhoneVoice, phoneVoice } from './phone-voice.ts'
import { createReader, type Reader, type ReadingState } from './read-aloud.ts'
import type { ReadingText } from './sentences.ts'
import { spokenWords } from './spoken-words.ts'

/** What became of looking for a voice: not asked yet, looking, found, or why there is none. */
export type VoiceFound = 'unasked' | 'looking' | 'found' | 'unsupported' | 'missing'

export interface ReadAloud {
  voice: VoiceFound
  /** Looks for a voice, so that the tap that starts it finds one: phones let a page speak only at once. */
  prepare(): void
  state: ReadingState
  start(): void
  pause(): void
  resume(): void
  stop(): void
  pace: Pace
  setPace(pace: Pace): void
}

const silent: ReadingState = { is: 'silent' }

/** Reads a text aloud with the phone's own voice. It falls silent when the text changes and when the page is left. */
export function useReadAloud(text: ReadingText, language: Language): ReadAloud {
  const [state, setState] = useState<ReadingState>(silent)
  const [isAsked, setIsAsked] = useState(false)
  const [found, setFound] = useState<{ language: Language; voice: Awaited<ReturnType<typeof phoneVoice>> } | null>(null)
  const [pace, setPace] = useState<Pace>('usual')
  const reader = useRef<Reader | null>(null)
  const voice = found?.language === language ? found.voice : null
  const speaks = typeof voice === 'object' ? voice : null

  useEffect(() => {
    if (!isAsked) return
    let isWanted = true
    void phoneVoice(language).then((answer) => isWanted && setFound({ language, voice: answer }))
    return () => {
      isWanted = false
    }
  }, [isAsked, language])

  const sentences = useMemo(
    () =>
      [text.title, ...text.lines].flat().flatMap(({ place, phrases }) => {
        const words = spokenWords(phrases.join(''), language)
        return words ? [{ place, words }] : []
      }),
    [text, language],
  )
  useEffect(() => {
    if (!speaks) return
    const mine = createReader(sentences, speaks, setState)
    const stop = () => mine.stop()
    reader.current = mine
    window.addEventListener('pagehide', stop)
    return () => {
      stop()
      window.removeEventListener('pagehide', stop)
      reader.current = null
    }
  }, [sentences, speaks])

  return {
    voice: voiceFound(isAsked, voice),
    prepare: useCallback(() => setIsAsked(true), []),
    state,
    start: () => reader.current?.start(),
    pause: () => reader.current?.pause(),
    resume: () => reader.current?.resume(),
    stop: () => reader.current?.stop(),
    pace,
    setPace: (wanted) => {
      setPace(wanted)
      speaks?.setPace(wanted)
      reader.current?.again()
    },
  }
}

function voiceFound(isAsked: boolean, voice: PhoneVoice | 'unsupported' | 'missing' | null): VoiceFound {
  if (typeof voice === 'string') return voice
  if (voice) return 'found'
  return isAsked ? 'looking' : 'unasked'
}
