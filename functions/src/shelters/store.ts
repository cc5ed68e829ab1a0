import { z } from 'zod'
import type { Position } from '../areas/area.ts'
import { nearest } from '../areas/nearest.ts'
import { areasOfKind } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { Instant } from '../platform/values.ts'
import { Shelter } from './shelter.ts'

type Db = Pick<Deps, 'db'>

/** A city's shelters in one document: some hundreds of short lines, read at once by everybody who asks. */
const List = z.object({ shelters: z.array(Shelter), importedAt: Instant })

const list = ({ db }: Db) => collection(db, 'settings', List).doc('shelters')

export const allShelters = async (deps: Db): Promise<Shelter[]> => (await read(list(deps)))?.shelters ?? []

export const keepShelters = async (deps: Db, shelters: Shelter[], at: string): Promise<void> => {
  await list(deps).set({ shelters, importedAt: at })
}

/** With the district each stands in: that of the nearest known middle. */
export const withDistricts = async (deps: Db, shelters: Shelter[]): Promise<Shelter[]> => {
  const districts = await areasOfKind(deps, 'district')
  const districtAt = (at: Position): string | null => nearest(districts, at, { limit: 1 })[0]?.place.id ?? null
  return shelters.map((shelter) => ({ ...shelter, districtId: shelter.position && districtAt(shelter.position) }))
}
