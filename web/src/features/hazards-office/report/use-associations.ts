import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useQuery } from '@tanstack/react-query'
import { areasBelow } from '../../area-choice/areas-below.ts'

/** The associations that could work on a report: those of its district; for an association's own officers theirs alone. */
export function useAssociations({ district, assignedTo }: OfficeHazard, area: AreaName): AreaName[] {
  const seesDistrict = area.kind === 'city' || area.id === district?.id
  const below = useQuery({ ...areasBelow(district?.id ?? ''), enabled: seesDistrict && district !== null })
  const own = area.kind === 'association' ? [area] : []
  const found = [...(seesDistrict ? (below.data ?? []) : []), ...own, ...(assignedTo ? [assignedTo] : [])]
  return found
    .filter(({ id }, index) => found.findIndex((each) => each.id === id) === index)
    .map(({ id, kind, name }) => ({ id, kind, name }))
}
