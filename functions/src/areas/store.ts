import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { Area } from './area.ts'

type Db = Pick<Deps, 'db'>

export const areas = ({ db }: Db) => collection(db, 'areas', Area)

/** The area, or null. */
export const findArea = (deps: Db, id: string): Promise<Area | null> => read(areas(deps).doc(id))

/** @throws NotFound when there is no such area */
export const getArea = async (deps: Db, id: string): Promise<Area> => {
  const area = await findArea(deps, id)
  if (!area) throw new NotFound()
  return area
}

/** The areas of these ids, in their order; ids that name nothing are left out. */
export const areasById = async (deps: Db, ids: string[]): Promise<Area[]> => {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return []
  const snapshots = await deps.db.getAll(...unique.map((id) => areas(deps).doc(id)))
  return snapshots.flatMap((snapshot) => (snapshot.exists ? [Area.parse(snapshot.data())] : []))
}

/** The areas directly below, by id (ids carry the order of the seed and of imports). */
export const childAreas = async (deps: Db, parentId: string): Promise<Area[]> => {
  const { docs } = await areas(deps).where('parentId', '==', parentId).orderBy('id').get()
  return docs.map((doc) => doc.data())
}

/** How many areas lie directly below each of these; areas without any are not in the map. */
export const countChildren = async (deps: Db, parentIds: string[]): Promise<Map<string, number>> => {
  const counts = await Promise.all(
    parentIds.map(
      async (id) => [id, (await areas(deps).where('parentId', '==', id).count().get()).data().count] as const,
    ),
  )
  return new Map(counts)
}

/** All areas of a kind, by id. */
export const areasOfKind = async (deps: Db, kind: Area['kind']): Promise<Area[]> => {
  const { docs } = await areas(deps).where('kind', '==', kind).orderBy('id').get()
  return docs.map((doc) => doc.data())
}
