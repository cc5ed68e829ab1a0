/** The categories, the everyday ones first. Free of zod, so that pages on phones may use the list itself. */
export const CATEGORIES = [
  'notice',
  'event',
  'garbage',
  'safety',
  'disaster',
  'health',
  'school',
  'survey',
  'emergency',
] as const
export type CategoryName = (typeof CATEGORIES)[number]

/** The categories one can do without in LINE. What is urgent comes to everybody. */
export const MUTABLE_CATEGORIES = CATEGORIES.filter((name) => name !== 'emergency')

/**
 * One colour a category, in LINE's bubbles and on pages, from the Digital Agency's tokens. White words on them are at least
 * 4.5 : 1 (WCAG 2.2 AA); the word always stands there too, so colour is never alone.
 */
export const CATEGORY_COLOURS: Record<CategoryName, string> = {
  notice: '#4D4D4D',
  event: '#8B008B',
  garbage: '#115A36',
  safety: '#5109AD',
  disaster: '#8B3200',
  health: '#006173',
  school: '#00118F',
  survey: '#3E5A00',
  emergency: '#A90000',
}
