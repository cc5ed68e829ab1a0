import type { hazardStatus as japanese } from './ja.ts'

export const hazardStatus: Record<keyof typeof japanese, string> = {
  received: 'うけつけました',
  inProgress: 'しごとを して います',
  resolved: 'なおりました',
  declined: 'できません',
  merged: 'ほかの 知(し)らせと いっしょに しました',
}
