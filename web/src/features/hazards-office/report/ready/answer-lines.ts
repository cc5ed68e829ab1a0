/** The lines of an answer that say something. */
export const linesOf = (answer: string): string[] =>
  answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The answer with one line more. What is typed next begins a line of its own, so that this one stays as it is. */
export const withLine = (answer: string, line: string): string =>
  `${answer === '' || answer.endsWith('\n') ? answer : `${answer}\n`}${line}\n`

/** The answer without that line; all others stay as they were written. */
export const withoutLine = (answer: string, line: string): string =>
  answer
    .split('\n')
    .filter((each) => each.trim() !== line)
    .join('\n')
