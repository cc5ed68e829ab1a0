/** The pages of officers and of the city. */
export const office = {
  title: '役員のページ',
} as const
