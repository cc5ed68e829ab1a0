import { homeTexts } from './office/home.ts'
import { listTexts } from './office/lists.ts'
import { reachTexts } from './office/reach.ts'
import { writeTexts } from './office/write.ts'

/** The pages of officers and of the city. */
export const office = {
  ...homeTexts,
  ...writeTexts,
  ...reachTexts,
  ...listTexts,
  title: '役員のページ',
  households: '{{n}}世帯',
  people: '{{n}}人',
  counter: '{{length}} / {{limit}}文字',
  few: '少数のため非表示',
  cancel: 'やめる',
  close: '閉じる',
} as const
