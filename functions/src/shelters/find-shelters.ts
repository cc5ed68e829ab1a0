import type { Position } from '../areas/area.ts'
import { nearest } from '../areas/nearest.ts'
import type { Deps } from '../deps.ts'
import { areasOf, type Resident } from '../residents/resident.ts'
import type { ShelterView } from './contract.ts'
import type { Shelter } from './shelter.ts'
import { allShelters } from './store.ts'

const SHOWN = 10

/** Opens the phone's own map; nothing of ours is loaded from there. */
const mapUrl = ({ position }: Shelter): string | null =>
  position && `https://www.google.com/maps/search/?api=1&query=${position.latitude},${position.longitude}`

const view = (shelter: Shelter, metres: number | null): ShelterView => ({
  ...shelter,
  metres: metres === null ? null : Math.round(metres),
  mapUrl: mapUrl(shelter),
})

/** The shelters nearest to a point. */
export const sheltersNear = async (deps: Pick<Deps, 'db'>, from: Position): Promise<ShelterView[]> =>
  nearest(await allShelters(deps), from, { limit: SHOWN }).map(({ place, metres }) => view(place, metres))

/** The shelters of the resident's district; where none is known to stand there, those of the whole city. */
export const sheltersFor = async (deps: Pick<Deps, 'db'>, resident: Resident): Promise<ShelterView[]> => {
  const all = await allShelters(deps)
  const [, districtId] = areasOf(resident)
  const inDistrict = all.filter((shelter) => shelter.districtId === districtId)
  return (inDistrict.length > 0 ? inDistrict : all).slice(0, SHOWN).map((shelter) => view(shelter, null))
}
