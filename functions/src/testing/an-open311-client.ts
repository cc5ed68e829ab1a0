import type { Deps } from '../deps.ts'
import { clientIdOf, open311Clients, UNUSED } from '../hazards/settings/clients.ts'

/** The key of the program that is let in by `letsIn`. */
export const API_KEY = 'AProgramOfTheTestsKnowsThisKey32'
export const OPEN311_CLIENT = clientIdOf(API_KEY)

/** Lets a program in under a known key. */
export const letsIn = async (
  deps: Pick<Deps, 'db'>,
  { answersWith = 'id', apiKey = API_KEY }: { answersWith?: 'id' | 'token'; apiKey?: string } = {},
): Promise<void> => {
  const id = clientIdOf(apiKey)
  const createdAt = '2026-11-01T00:00:00.000Z'
  await open311Clients(deps)
    .doc(id)
    .set({ id, name: '通報のプログラム', answersWith, createdAt, ...UNUSED })
}

/** A square around 34.8° north, 135.7° east, as a ring of GeoJSON. */
const ring = (size: number, east: number) => [
  [135.7 + east - size, 34.8 - size],
  [135.7 + east + size, 34.8 - size],
  [135.7 + east + size, 34.8 + size],
  [135.7 + east - size, 34.8 + size],
  [135.7 + east - size, 34.8 - size],
]

/** GeoJSON of a district whose outline is a square; sizes are half a side in degrees. */
export const aSquare = (district: string, { size = 0.02, hole = 0, east = 0 } = {}) => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: district },
      geometry: { type: 'Polygon', coordinates: [ring(size, east), ...(hole > 0 ? [ring(hole, east)] : [])] },
    },
  ],
})
