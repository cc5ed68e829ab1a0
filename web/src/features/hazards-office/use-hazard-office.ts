import type { AreaKind } from '@kairan/functions/areas/area.ts'
import type { Office } from '@kairan/functions/officers/contract.ts'
import { may, useMyOffices } from '../office-home/my-offices.ts'

const widest: Record<AreaKind, number> = { city: 0, district: 1, association: 2, block: 3 }

/** Under which address the pages stand: the city's or the officers'. */
export type Home = '/c' | '/o'

/** The office that reports are read in: on the city's pages the widest that may, else the one that is being worked in. */
export function useHazardOffice(home: Home): Office {
  const { offices, office } = useMyOffices()
  if (home === '/o') return office
  const [first] = offices
    .filter((held) => may(held, 'hazard.read'))
    .toSorted((a, b) => widest[a.area.kind] - widest[b.area.kind])
  return first ?? office
}
