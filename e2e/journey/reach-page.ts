import type { Locator, Page } from 'playwright-core'

const STATES = ['LINEで確認', '紙で渡した', '口頭で伝えた', 'LINEで未読', '届いていない', '合計'] as const
export type Account = Record<(typeof STATES)[number], number>

/** The figures as the page shows them for an area, read from its table. */
export const accountOn = async (page: Page, area: string): Promise<Account> => {
  const rows = page.getByRole('table', { name: `${area}の世帯の数` }).getByRole('row')
  await rows.first().waitFor()
  const shown = new Map<string, number>()
  for (const row of await rows.all()) {
    const head = (await row.getByRole('rowheader').allInnerTexts())[0]
    const figure = (await row.getByRole('cell').allInnerTexts())[0]
    if (head !== undefined && figure !== undefined) shown.set(head.trim(), Number(figure.replaceAll(',', '')))
  }
  return Object.fromEntries(STATES.map((state) => [state, shown.get(state) ?? Number.NaN])) as Account
}

/** A household's row, by number and name. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })

/** Unfolds a block's households. */
export const openBlock = (page: Page, block: string): Promise<void> =>
  page.locator('summary').filter({ hasText: block }).click()
