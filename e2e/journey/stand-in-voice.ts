import type { BrowserContext, Page } from 'playwright-core'

declare global {
  interface Window {
    /** What the stand-in was given to say, oldest first; and how a test tells it that it has said the last of it. */
    voice: { said: string[]; isSpeaking: () => boolean; ends: () => void }
  }
}

/** A browser without a screen has no voices. This one has a Japanese one that says nothing, and ends a sentence when told. */
export const giveVoice = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    let current: { text: string; onend?: () => void; onerror?: () => void } | null = null
    const voice = { lang: 'ja-JP', localService: true }
    window.voice = {
      said: [],
      isSpeaking: () => current !== null,
      ends: () => {
        const ended = current
        current = null
        ended?.onend?.()
      },
    }
    const synthesis = {
      get speaking() {
        return current !== null
      },
      pending: false,
      getVoices: () => [voice],
      speak: (utterance: typeof current) => {
        current = utterance
        if (utterance) window.voice.said.push(utterance.text)
      },
      cancel: () => {
        const broken = current
        current = null
        broken?.onerror?.()
      },
    }
    class Utterance {
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Object.assign(window, { SpeechSynthesisUtterance: Utterance })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  })

/** Everything the page has given the voice to say. */
export const saidOn = (page: Page): Promise<string[]> => page.evaluate(() => window.voice.said)

export const isSpeaking = (page: Page): Promise<boolean> => page.evaluate(() => window.voice.isSpeaking())

/** The voice comes to the end of its sentence. */
export const sentenceEnds = (page: Page): Promise<void> => page.evaluate(() => window.voice.ends())
