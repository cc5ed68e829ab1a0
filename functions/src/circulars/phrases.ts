import { loadDefaultJapaneseParser } from 'budoux'

const parser = loadDefaultJapaneseParser()

/** A line of Japanese cut where a line of print may break, so that no word is torn apart. Joined again it is the line. */
export const phrases = (line: string): string[] => (line === '' ? [] : parser.parse(line))

/** A text line by line, each cut into phrases; an empty line stays as an empty list. */
export const phrasesByLine = (text: string): string[][] => (text === '' ? [] : text.split(/\r?\n/).map(phrases))
