import type { hazardStatus as japanese } from './ja.ts'

export const hazardStatus: Record<keyof typeof japanese, string> = {
  received: '접수되었습니다',
  inProgress: '처리 중입니다',
  resolved: '고쳐졌습니다',
  declined: '처리할 수 없습니다',
  merged: '다른 신고와 합쳤습니다',
}
