import { isVisible } from '../platform/characters.ts'
import type { Language } from '../platform/language.ts'
import { text } from '../texts/texts.ts'
import type { WordsLine } from './hazard-view.ts'
import { readySentence } from './ready-sentences.ts'

/**
 * What an office said, line by line, as somebody reads it: a ready sentence in their language, everything else in Japanese, as it was
 * written. Nothing said is no line.
 */
export const officeWordsIn = (language: Language, said: string): WordsLine[] => {
  if (said === '') return []
  return said.split('\n').map((line) => {
    const ready = readySentence(line)
    return ready
      ? { text: text(language, `hazardReady.${ready}`), inJapanese: language === 'ja' }
      : { text: line, inJapanese: isVisible(line) }
  })
}
