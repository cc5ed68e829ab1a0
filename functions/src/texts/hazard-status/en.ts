import type { hazardStatus as japanese } from './ja.ts'

export const hazardStatus: Record<keyof typeof japanese, string> = {
  received: 'Received',
  inProgress: 'Being worked on',
  resolved: 'Fixed',
  declined: 'Cannot be done',
  merged: 'Joined with another report',
}
