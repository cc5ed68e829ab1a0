import type { Language } from '../../texts/languages.ts'

const KEY = 'kairan.furigana'

/**
 * Whether readings stand above kanji, as chosen on this phone; as long as nobody has chosen, for readers of やさしい日本語
 * alone. A browser that keeps nothing (private window) has chosen nothing.
 */
export function furiganaWanted(language: Language): boolean {
  return furiganaNamed(remembered(), language)
}

/** What a remembered word means; anything but `on` and `off`, such as nothing, is no choice. */
export const furiganaNamed = (word: string | null, language: Language): boolean =>
  word === 'on' || (word !== 'off' && language === 'ja-easy')

/** Remembers the choice where the browser allows. */
export function setFurigana(wanted: boolean): void {
  try {
    localStorage.setItem(KEY, wanted ? 'on' : 'off')
  } catch {
    // Not remembered, but in use on this page: nothing to tell.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
