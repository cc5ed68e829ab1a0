import type { Language } from '../platform/language.ts'
import type { Home } from '../residents/resident.ts'
import { CITY } from './places.ts'

interface SeedNewcomer {
  name: string
  language: Language
  home: Home
}

const DISTRICT = 'tsuda-minami'
const ASSOCIATION = 'tsuda-minami-cho'

const waiting = (matchNumber: string, at: Pick<Home, 'areaId' | 'ancestorIds'>): Home => ({
  ...at,
  standing: 'unlinked',
  householdId: null,
  rosterId: ASSOCIATION,
  receiptKey: `newcomer-${matchNumber}`,
  requestedHouseholdId: null,
  matchNumber,
})

/** Two who registered without a code and wait for an officer: one knew the block, one did not. */
export const NEWCOMERS: SeedNewcomer[] = [
  {
    name: 'newcomer#0',
    language: 'ja',
    home: waiting('4827', { areaId: `${ASSOCIATION}-3`, ancestorIds: [CITY.id, DISTRICT, ASSOCIATION] }),
  },
  {
    name: 'newcomer#1',
    language: 'vi',
    home: waiting('1053', { areaId: ASSOCIATION, ancestorIds: [CITY.id, DISTRICT] }),
  },
]
