/** A piece of one line of text: plain, or a link. Its phrases joined are the text; between them the line may break. */
export interface TextPart {
  phrases: string[]
  /** `https:`, `http:` or `tel:`; undefined for plain text. */
  href?: string
}

const webAddress = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi
/** What ends a sentence is not part of the address in it. */
const sentenceEnd = /[.,;:!?'")\]]+$/
/**
 * Telephone numbers as circulars print them, half or full width: 072-841-1221, 0120(000)000, ０９０－１２３４－５６７８, 0728411221.
 * Japan's numbers begin with 0 and have 10 or 11 digits (総務省, 電気通信番号計画).
 */
const telephone =
  /(?<![\d０-９\-－])[0０][\d０-９]{1,4}[-－‐‑–−ー()（）]?[\d０-９]{1,4}[-－‐‑–−ー()（）]?[\d０-９]{3,4}(?![\d０-９]|[-－][\d０-９])/g

interface Link {
  from: number
  to: number
  href: string
}

/** The links of a text by place, without overlaps. */
function findLinks(text: string): Link[] {
  const addresses = [...text.matchAll(webAddress)].map((match) => {
    const address = match[0].replace(sentenceEnd, '')
    return { from: match.index, to: match.index + address.length, href: address }
  })
  const numbers = [...text.matchAll(telephone)].flatMap((match) => {
    const digits = match[0].normalize('NFKC').replace(/\D/g, '')
    if (digits.length !== 10 && digits.length !== 11) return []
    return { from: match.index, to: match.index + match[0].length, href: `tel:${digits}` }
  })
  const outside = numbers.filter((number) => !addresses.some(({ from, to }) => number.from < to && from < number.to))
  return [...addresses, ...outside].sort((one, other) => one.from - other.from)
}

/**
 * Finds web addresses and telephone numbers in a line cut into phrases. A link may run across phrases; then it keeps their
 * seams, so that a long address may break there. Joined, the parts are the line, to the letter.
 */
export function textParts(phrases: readonly string[]): TextPart[] {
  const text = phrases.join('')
  const links = findLinks(text)
  let end = 0
  const seams = phrases.map((phrase) => {
    end += phrase.length
    return end
  })
  /** The text between two places, cut at the seams. */
  const between = (from: number, to: number): string[] => {
    const cuts = [from, ...seams.filter((seam) => from < seam && seam < to), to]
    return cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut))
  }
  const parts: TextPart[] = []
  let place = 0
  for (const { from, to, href } of links) {
    if (place < from) parts.push({ phrases: between(place, from) })
    parts.push({ phrases: between(from, to), href })
    place = to
  }
  if (place < text.length) parts.push({ phrases: between(place, text.length) })
  return parts
}

/** Lines in paragraphs: an empty line ends one; several in a row are one gap. */
export function paragraphs<Line extends { length: number }>(lines: readonly Line[]): Line[][] {
  const found: Line[][] = []
  let open = false
  for (const line of lines) {
    if (line.length === 0) open = false
    else if (open) found.at(-1)?.push(line)
    else {
      found.push([line])
      open = true
    }
  }
  return found
}
