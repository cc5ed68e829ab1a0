/** The words of a table as it is written: `枚方=ひらかた 津田=つだ`. */
export const words = (table: string): [string, string][] =>
  table
    .trim()
    .split(/\s+/)
    .map((row): [string, string] => {
      const [word = '', reading = ''] = row.split('=')
      return [word, reading]
    })
