/** A piece of a text that is read aloud in one breath, in the phrases between which it may break. */
export interface Sentence {
  /** Its place in the whole text, title first. */
  place: number
  phrases: string[]
  /** Where it begins in its line, in UTF-16 units. */
  from: number
}

/** What ends a sentence: the wide marks anywhere, the narrow ones only before a blank, for they stand in numbers and addresses too. */
const END = /[。．！？]+[」』）)]*|[.!?…]+["'”’)\]]*(?=\s|$)/g
/** Some voices stop after fifteen seconds, some 120 characters; a longer sentence is cut at a comma. */
const BREATH = 120
const COMMA = /[、，,;；]\s*$/

/** Cuts phrases at places of their joined text; seams stay. */
const cutAt = (phrases: readonly string[], ends: readonly number[]): string[][] => {
  const pieces: string[][] = []
  let piece: string[] = []
  let from = 0
  for (const phrase of phrases) {
    const inside = ends.filter((end) => from < end && end < from + phrase.length)
    const cuts = [from, ...inside, from + phrase.length]
    for (const [index, cut] of cuts.slice(1).entries()) {
      const begin = cuts[index] ?? from
      piece.push(phrase.slice(begin - from, cut - from))
      if (ends.includes(cut)) {
        pieces.push(piece)
        piece = []
      }
    }
    from += phrase.length
  }
  return piece.length > 0 ? [...pieces, piece] : pieces
}

/** A sentence that is too long for one breath in several, each ending with a comma. */
const inBreaths = (phrases: string[]): string[][] => {
  const pieces: string[][] = [[]]
  let length = 0
  for (const phrase of phrases) {
    pieces.at(-1)?.push(phrase)
    length += phrase.length
    if (length < BREATH || !COMMA.test(phrase)) continue
    pieces.push([])
    length = 0
  }
  return pieces.filter((piece) => piece.length > 0)
}

/**
 * A line of phrases sentence by sentence. Joined again they are the line, to the letter.
 * @param firstPlace the place of its first sentence in the whole text
 */
export const sentencesOf = (line: readonly string[], firstPlace = 0): Sentence[] => {
  const text = line.join('')
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length)
  let from = 0
  return cutAt(line, ends)
    .flatMap(inBreaths)
    .map((phrases, index) => {
      const sentence = { place: firstPlace + index, phrases, from }
      from += phrases.join('').length
      return sentence
    })
}

/** A title and a text in sentences, numbered through: what is shown line by line is what is read aloud one after the other. */
export interface ReadingText {
  title: Sentence[]
  lines: Sentence[][]
}

export const readingText = (title: readonly string[], lines: readonly (readonly string[])[]): ReadingText => {
  const inTitle = sentencesOf(title)
  let place = inTitle.length
  const inLines = lines.map((line) => {
    // An empty line may come as [] or as [''].
    const sentences = sentencesOf(
      line.filter((phrase) => phrase !== ''),
      place,
    )
    place += sentences.length
    return sentences
  })
  return { title: inTitle, lines: inLines }
}
