/** The residents' pages. */
export const resident = {
  list: { title: 'お知らせ' },
} as const
