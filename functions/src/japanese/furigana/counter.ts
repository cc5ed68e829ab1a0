/**
 * How a number and the first sound of its counter change one another. `same`: they do not. `k`: 1, 6, 8, 10 and 100 are
 * cut short (いっかい, ろっかい); `s`: 1, 8 and 10 are (いっさつ). `k>g`: and after ん it softens (さんがい). `h>b`, `h>p`: cut short
 * it is ぽ (いっぽん), after ん it is ぼ (さんぼん) or ぷ (さんぷん); `h>pp`: after 4 too (よんぷん).
 */
export type Sound = 'same' | 'k' | 'k>g' | 's' | 'h>b' | 'h>p' | 'h>pp'

export interface Counter {
  reading: string
  sound: Sound
  /** What is read quite otherwise with certain numbers: 1人 is ひとり. */
  whole: Record<number, string>
  /** How the last digit sounds before it: 4時 is よじ. */
  digit: Record<number, string>
  /** Read over number and counter together, even where each is read as it is alone: dates and times. */
  isDate: boolean
  /** Higher numbers do not go with it: there is no 13月. */
  upTo: number
  /** Before this it is another word: 3分の1 is no time. */
  notBefore: RegExp | null
}
