import type { map } from './ja.ts'

/** The same keys as the Japanese words, any words. */
type SameShape<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : SameShape<Words[Key]> }

/** The words of the map for everybody. */
export type OpenMapWords = SameShape<typeof map>
