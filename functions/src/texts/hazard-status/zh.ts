import type { hazardStatus as japanese } from './ja.ts'

export const hazardStatus: Record<keyof typeof japanese, string> = {
  received: '已收到',
  inProgress: '正在处理',
  resolved: '已修好',
  declined: '无法处理',
  merged: '已与其他通报合并',
}
