import type { Language } from '../../texts/languages.ts'
import type { Voice } from './read-aloud.ts'

/** The tags by which phones name the voices of a language, the best one first. Cantonese is another language. */
const TAGS: Record<Language, string[]> = {
  ja: ['ja-jp', 'ja'],
  'ja-easy': ['ja-jp', 'ja'],
  en: ['en-us', 'en-gb', 'en'],
  zh: ['zh-cn', 'zh-hans', 'cmn', 'zh-tw', 'zh'],
  ko: ['ko-kr', 'ko'],
  vi: ['vi-vn', 'vi'],
  pt: ['pt-br', 'pt'],
}

/** How fast, as a factor of the voice's own pace. */
export const PACES = { slow: 0.75, usual: 1, fast: 1.4 } as const
export type Pace = keyof typeof PACES

type Named = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

/** The voice for a language among those a phone has: of the best tag, and one that needs no network if there is one. */
export const voiceFor = <V extends Named>(voices: readonly V[], language: Language): V | null => {
  const tagOf = ({ lang }: Named): string => lang.toLowerCase().replace('_', '-')
  for (const tag of TAGS[language]) {
    const fitting = voices.filter((voice) => tagOf(voice) === tag || tagOf(voice).startsWith(`${tag}-`))
    const own = fitting.filter((voice) => !tagOf(voice).startsWith('zh-hk'))
    if (own.length > 0) return own.find(({ localService }) => localService) ?? own[0] ?? null
  }
  return null
}

/** Chrome finds its voices a moment after the page has begun. */
const PATIENCE_MS = 1_500

const knownVoices = (synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> =>
  new Promise((resolve) => {
    const known = synthesis.getVoices()
    if (known.length > 0) return resolve(known)
    const answer = () => {
      clearTimeout(timer)
      synthesis.removeEventListener('voiceschanged', answer)
      resolve(synthesis.getVoices())
    }
    const timer = setTimeout(answer, PATIENCE_MS)
    synthesis.addEventListener('voiceschanged', answer)
  })

export interface PhoneVoice extends Voice {
  setPace(pace: Pace): void
}

/**
 * This phone's voice for a language. `unsupported`: the browser cannot speak at all (the one inside LINE on Android);
 * `missing`: it can, but has no voice for this language.
 */
export const phoneVoice = async (language: Language): Promise<PhoneVoice | 'unsupported' | 'missing'> => {
  if (!('speechSynthesis' in window)) return 'unsupported'
  const synthesis = window.speechSynthesis
  const voice = voiceFor(await knownVoices(synthesis), language)
  if (!voice) return 'missing'
  let rate: number = PACES.usual
  /** Chrome forgets what nobody holds, and then never tells its end. */
  let held: SpeechSynthesisUtterance | null = null
  const hush = (): void => {
    // Called without need it swallows the next sentence in some browsers.
    if (synthesis.speaking || synthesis.pending) synthesis.cancel()
  }
  return {
    setPace: (pace) => {
      rate = PACES[pace]
    },
    hush,
    say: (words, { onEnd, onFailed }) => {
      hush()
      held = new SpeechSynthesisUtterance(words)
      held.voice = voice
      held.lang = voice.lang
      held.rate = rate
      held.onend = onEnd
      held.onerror = onFailed
      synthesis.speak(held)
    },
  }
}
