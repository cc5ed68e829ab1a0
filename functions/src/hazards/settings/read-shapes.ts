import { z } from 'zod'
import type { Area } from '../../areas/area.ts'
import { Invalid } from '../../platform/failures.ts'
import { isInJapan } from '../near.ts'
import { districtOf } from './match-district.ts'
import { type Outline, type Point, packOutline } from './shape-store.ts'

/** Firestore takes 1 MiB a document. */
const OUTLINE_BYTES = 900_000
/** A city has some dozen districts; some are several polygons. */
const FEATURE_LIMIT = 2_000
/** A ring is a triangle at least, and ends where it began (RFC 7946, 3.1.6). */
const RING_POINTS = 4

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1) })
const Feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }),
})
const Rings = z.array(z.array(z.array(z.number()).min(2))).min(1)
const COORDINATES = {
  Polygon: Rings.transform((rings) => [rings]),
  MultiPolygon: z.array(Rings).min(1),
} as const

/** @throws Invalid that names the place in the file: `line.12`, or the feature, counted from 1: `feature.3` */
const wrong = (code: string, path = 'file'): never => {
  throw new Invalid(code, [{ path, code }])
}

const parseJson = (file: Uint8Array): unknown => {
  let written = ''
  try {
    written = new TextDecoder('utf-8', { fatal: true }).decode(file)
    return JSON.parse(written)
  } catch (error) {
    if (!(error instanceof SyntaxError)) return wrong('shapes-no-geojson')
    const [, position] = /at position (\d+)/.exec(error.message) ?? []
    const before = written.slice(0, position === undefined ? undefined : Number(position))
    return wrong('shapes-not-json', `line.${before.split('\n').length}`)
  }
}

/** A tenth of a metre is exact enough, and halves the document. */
const rounded = (degrees: number): number => Math.round(degrees * 1_000_000) / 1_000_000

const pointOf = ([longitude = 0, latitude = 0]: number[], path: string): Point => {
  if (!isInJapan({ longitude, latitude })) wrong('shapes-position', path)
  return [rounded(longitude), rounded(latitude)]
}

const ringOf = (ring: number[][], path: string): Point[] => {
  const points = ring.map((position) => pointOf(position, path))
  const [first, last] = [points[0], points.at(-1)]
  if (points.length < RING_POINTS || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) wrong('shapes-ring', path)
  return points
}

const polygonsOf = ({ type, coordinates }: z.infer<typeof Feature>['geometry'], path: string): Point[][][] => {
  if (type !== 'Polygon' && type !== 'MultiPolygon') return wrong('shapes-kind', path)
  const parsed = COORDINATES[type].safeParse(coordinates)
  if (!parsed.success) return wrong('shapes-ring', path)
  return parsed.data.map((rings) => rings.map((ring) => ringOf(ring, path)))
}

/**
 * Reads the districts' outlines from GeoJSON (RFC 7946): polygons with or without holes, several of one district together.
 * @returns by the districts' ids
 * @throws Invalid for anything that is wrong, naming the line or the feature
 */
export const readShapes = (file: Uint8Array, districts: Area[]): Map<string, Outline> => {
  const collection = Collection.safeParse(parseJson(file))
  if (!collection.success) return wrong('shapes-no-geojson')
  if (collection.data.features.length > FEATURE_LIMIT) wrong('shapes-too-large')
  const outlines = new Map<string, Outline>()
  for (const [index, each] of collection.data.features.entries()) {
    const path = `feature.${index + 1}`
    const feature = Feature.safeParse(each)
    if (!feature.success) return wrong('shapes-feature', path)
    const district = districtOf(districts, feature.data.properties ?? {}) ?? wrong('shapes-district', path)
    const present = outlines.get(district.id)?.coordinates ?? []
    const coordinates = [...present, ...polygonsOf(feature.data.geometry, path)]
    outlines.set(district.id, { type: 'MultiPolygon', coordinates })
  }
  for (const outline of outlines.values()) if (packOutline(outline).length > OUTLINE_BYTES) wrong('shapes-too-large')
  return outlines
}
