import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { collection } from '../../platform/collection.ts'
import { Id, Instant } from '../../platform/values.ts'

/** Longitude and latitude in degrees (WGS 84), as GeoJSON has them. */
export type Point = [longitude: number, latitude: number]

/** The outline of a district: polygons, each of a ring around it and rings around its holes. */
export interface Outline {
  type: 'MultiPolygon'
  coordinates: Point[][][]
}

const Coordinates = z.array(z.array(z.array(z.tuple([z.number(), z.number()]))))

const Shape = z.object({
  /** The district's. */
  id: Id,
  /** The coordinates as JSON: Firestore takes no lists in lists, and charges time for each number. */
  outline: z.string(),
  importedAt: Instant,
})
export type Shape = z.infer<typeof Shape>

export const shapes = ({ db }: Pick<Deps, 'db'>) => collection(db, 'districtShapes', Shape)

export const packOutline = ({ coordinates }: Outline): string => JSON.stringify(coordinates)

export const unpackOutline = ({ outline }: Pick<Shape, 'outline'>): Outline => ({
  type: 'MultiPolygon',
  coordinates: Coordinates.parse(JSON.parse(outline)),
})

/** How many districts have an outline. */
export const countShapes = async (deps: Pick<Deps, 'db'>): Promise<number> =>
  (await shapes(deps).count().get()).data().count
