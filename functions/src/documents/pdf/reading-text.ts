import { charactersOf } from '../../platform/characters.ts'
import type { TextLine } from './page-lines.ts'

/** A page's lines, and how long a line can be on it (points). */
export interface TextPage {
  lines: TextLine[]
  length: number
}

/** What begins anew: a point of a list, a number, a bracket, a word set in. */
const BEGINS = /^[\s・●○◎■□◆◇▼▽★☆※＊*•‣①-⑳❶-❿(（【「『〔<＜-]|^[\d０-９]+[.．)）、月日:：]/u
const ENDS = /[。．！？!?」』】)）:：]$/u

/** Whether a line ends where the page's lines end: one that merely happens to be the longest has no companion there. */
const isFull = ({ end, size }: TextLine, { lines, length }: TextPage): boolean =>
  end > length * 0.75 && lines.filter((each) => Math.abs(each.end - end) < size * 1.2).length > 1

/** Whether a sentence goes on in the next line because this one was full. */
const goesOn = (line: TextLine, next: TextLine, page: TextPage): boolean =>
  isFull(line, page) &&
  // A date at the right edge goes nowhere.
  Math.abs(next.start - line.start) < line.size * 2.5 &&
  Math.abs(line.size - next.size) < line.size * 0.15 &&
  next.place - line.place < line.size * 2.6 &&
  !ENDS.test(line.text) &&
  !BEGINS.test(next.text)

const continued = (text: string, next: string): string => {
  if (/\p{sc=Latin}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
  return /[\p{sc=Latin}\d,.]$/u.test(text) && /^[\p{sc=Latin}\d]/u.test(next) ? `${text} ${next}` : text + next
}

const pageText = (page: TextPage): string =>
  page.lines.reduce((text, line, index) => {
    const before = page.lines[index - 1]
    if (!before) return line.text
    if (goesOn(before, line, page)) return continued(text, line.text)
    const isApart = line.place - before.place > Math.min(line.size, before.size) * 2.4
    return `${text}${isApart ? '\n\n' : '\n'}${line.text}`
  }, '')

/** The text of pages as one reads it, sentences whole where the paper broke them. @param limit in characters */
export const readingText = (pages: TextPage[], limit: number): string => {
  const text = pages
    .map(pageText)
    .filter((each) => each !== '')
    .join('\n\n')
  return charactersOf(text.slice(0, limit * 20))
    .slice(0, limit)
    .join('')
    .trim()
}

/** The headline of the first page: its largest line in the upper half, unless all letters are alike. Empty where there is none. */
export const headline = ({ lines }: TextPage, limit: number): string => {
  const upper = lines.slice(0, Math.ceil(lines.length / 2))
  const largest = Math.max(...upper.map(({ size }) => size))
  const ordinary = lines.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor((lines.length - 1) / 2)] ?? 0
  if (upper.length === 0 || (lines.length > 1 && largest < ordinary * 1.15)) return ''
  // A headline may take two lines.
  const from = upper.findIndex(({ size }) => size === largest)
  const next = upper[from + 1]
  const parts = upper.slice(from, next && next.size > largest * 0.95 ? from + 2 : from + 1)
  const words = parts.map(({ text }) => text).join('')
  return charactersOf(words).length <= limit ? words : ''
}
