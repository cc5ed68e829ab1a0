/** One figure beside what is asked of it. */
export interface Check {
  what: string
  measured: string
  asked: string
  kept: boolean
}

export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

export const atMost = (what: string, value: number, limit: number, { unit = '', digits = 0 } = {}): Check => ({
  what,
  measured: `${number(value, digits)}${unit}`,
  asked: `≤ ${number(limit, digits)}${unit}`,
  kept: value <= limit,
})

export const exactly = (what: string, value: number, wanted: number): Check => ({
  what,
  measured: number(value),
  asked: number(wanted),
  kept: value === wanted,
})

/** A table in Markdown. */
export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const checkTable = (checks: Check[]): string =>
  table(
    ['What', 'Measured', 'Asked', ''],
    checks.map(({ what, measured, asked, kept }) => [what, measured, asked, kept ? '✓' : '✗']),
  )
