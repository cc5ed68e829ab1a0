import type { Position } from '../areas/area.ts'
import type { Deps } from '../deps.ts'
import { areasOf, type Resident } from '../residents/resident.ts'
import type { ShelterView } from './contract.ts'
import { nearest, type Shelter } from './shelter.ts'
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
  nearest(await allShelters(deps), from, SHOWN).map(({ shelter, metres }) => view(shelter, metres))

/** The shelters of the resident's district; where none is known to stand there, those of the whole city. */
export const sheltersFor = async (deps: Pick<Deps, 'db'>, resident: Resident): Promise<ShelterView[]> => {
  const all = await allShelters(deps)
  const [, districtId] = areasOf(resident)
  const inDistrict = all.filter((shelter) => shelter.districtId === districtId)
  return (inDistrict.length > 0 ? inDistrict : all).slice(0, SHOWN).map((shelter) => view(shelter, null))
}

/** `34.8142,135.6507` as a point, or null when it is none. */
export const readPoint = (written: string): Position | null => {
  const [, latitude, longitude] = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(written) ?? []
  const position = { latitude: Number(latitude), longitude: Number(longitude) }
  const isPoint = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180
  return latitude !== undefined && isPoint ? position : null
}

/** For those who look at how far away things are: 80 m a minute on foot (不動産の表示に関する公正競争規約施行規則 第9条). */
export const minutesOnFoot = (metres: number): number => Math.max(1, Math.ceil(metres / 80))
