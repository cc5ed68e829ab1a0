import type { Language } from '../../platform/language.ts'
import { map as en } from './en.ts'
import { map as ja } from './ja.ts'
import { map as jaEasy } from './ja-easy.ts'
import { map as ko } from './ko.ts'
import type { OpenMapWords } from './open-map-words.ts'
import { map as pt } from './pt.ts'
import { map as vi } from './vi.ts'
import { map as zh } from './zh.ts'

/** The map's words in all languages, for the page without scripts; the one with scripts loads its language alone. */
export const OPEN_MAP: Record<Language, OpenMapWords> = { ja, 'ja-easy': jaEasy, en, zh, ko, vi, pt }

/** Puts values into a text's `{{places}}`. */
export const filled = (words: string, values: Record<string, string | number>): string =>
  words.replace(/{{(\w+)}}/g, (place, name: string) => String(values[name] ?? place))
