import type { hazardStatus as japanese } from './ja.ts'

export const hazardStatus: Record<keyof typeof japanese, string> = {
  received: 'Đã tiếp nhận',
  inProgress: 'Đang xử lý',
  resolved: 'Đã sửa xong',
  declined: 'Không thể xử lý',
  merged: 'Đã gộp với báo cáo khác',
}
