import type { hazardStatus as japanese } from './ja.ts'

export const hazardStatus: Record<keyof typeof japanese, string> = {
  received: 'Recebido',
  inProgress: 'Em andamento',
  resolved: 'Resolvido',
  declined: 'Não é possível',
  merged: 'Juntado a outro relato',
}
