/** Hangul, CJK and kana, full-width forms, and the planes of rare kanji (Unicode Standard Annex 11, East Asian Width: W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u

/** How many columns a text takes in a terminal: Japanese letters take two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)

const GAP = 3

/**
 * A table as lines of text: the first column to the left, figures to the right, rules above and below the body.
 * @param last the line of sums
 */
export const drawTable = (head: string[], body: string[][], last: string[]): string[] => {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body, last].map((row) => displayWidth(row[column] ?? ''))),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
        return column === 0 ? cell + blanks : blanks + cell
      })
      .join(' '.repeat(GAP))
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width, GAP * (head.length - 1)))
  return [line(head), rule, ...body.map(line), rule, line(last)]
}
