import { z } from 'zod'

/** A word as the dictionary cuts it. Joined, the surfaces are the line again. */
export interface Token {
  surface: string
  /** In hiragana, as the dictionary says; null for what it does not know, and for digits and signs. Often wrong: see readings. */
  reading: string | null
  /** The dictionary's part of speech (品詞), e.g. 名詞; `UNK` for what it does not know. */
  partOfSpeech: string
  /** Its finer kind, e.g. 固有名詞, 数, 接尾; `*` when there is none. */
  kind: string
}

/** The part of the tokenizer's answer that is used (lindera, IPADIC). */
const Answer = z.array(
  z.object({
    surface: z.string(),
    partOfSpeech: z.string().default('UNK'),
    partOfSpeechSubcategory1: z.string().default('*'),
    reading: z.string().optional(),
  }),
)

/** Katakana as hiragana; everything else stays. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))

/** Cuts a line into words. */
export type Tokenize = (line: string) => Token[]

/** Loaded when first needed: the dictionary weighs 13 MB and takes a quarter of a second. */
const load = async (): Promise<Tokenize> => {
  const { TokenizerBuilder } = await import('lindera-wasm-nodejs-ipadic')
  const builder = new TokenizerBuilder()
  builder.setDictionary('embedded://ipadic')
  builder.setMode('normal')
  const tokenizer = builder.build()
  return (line) => withGaps(line, Answer.parse(tokenizer.tokenize(line)))
}

/** The tokenizer leaves blanks out; they come back as words without a reading, so that nothing of the line is lost. */
const withGaps = (line: string, answer: z.infer<typeof Answer>): Token[] => {
  const tokens: Token[] = []
  let end = 0
  const fill = (start: number): void => {
    if (start > end) tokens.push({ surface: line.slice(end, start), reading: null, partOfSpeech: 'UNK', kind: '*' })
  }
  for (const { surface, partOfSpeech, partOfSpeechSubcategory1: kind, reading } of answer) {
    const start = line.indexOf(surface, end)
    if (start < 0) continue
    fill(start)
    tokens.push({ surface, reading: reading && reading !== '*' ? toHiragana(reading) : null, partOfSpeech, kind })
    end = start + surface.length
  }
  fill(line.length)
  return tokens
}

let loaded: Promise<Tokenize> | null = null

/** The dictionary: cuts a line into words. */
export const japaneseTokenizer = (): Promise<Tokenize> => {
  loaded ??= load()
  return loaded
}
