import type { Word } from '../../japanese/spelling/words.ts'

const GAP = '/'
const MARKS: Record<Word['kind'], string> = { content: '', grammar: '-', polite: '+' }
const KINDS = new Map<string | undefined, Word['kind']>([
  ['-', 'grammar'],
  ['+', 'polite'],
])

const packedWord = (word: Word | null): string => {
  if (!word) return GAP
  const { written, reading, kind } = word
  return MARKS[kind] + (reading === written ? written : `${written}:${reading}`)
}

/** Words as one text, e.g. `資源:しげん ごみ -の 回収:かいしゅう`. Words are letters and digits alone, so nothing needs escaping. */
export const packWords = (words: (Word | null)[]): string => words.map(packedWord).join(' ')

/** Undoes `packWords`. */
export const unpackWords = (packed: string): (Word | null)[] =>
  packed === ''
    ? []
    : packed.split(' ').map((each) => {
        if (each === GAP) return null
        const kind = KINDS.get(each[0]) ?? 'content'
        const [written = '', reading = written] = (kind === 'content' ? each : each.slice(1)).split(':')
        return { written, reading, kind }
      })
