import type { Position } from '@kairan/functions/areas/area.ts'

/** Six places behind the comma are some 10 cm: as exactly as anybody can point. */
const PLACES = 6

/** As the API takes it: `34.814000,135.651000`. */
export const written = ({ latitude, longitude }: Position): string =>
  `${latitude.toFixed(PLACES)},${longitude.toFixed(PLACES)}`

/** As people read it: five places are a metre. */
export const readable = ({ latitude, longitude }: Position) => ({
  latitude: latitude.toFixed(5),
  longitude: longitude.toFixed(5),
})

/** The same place on the map of the Geospatial Information Authority of Japan, with a cross in its middle. */
export const gsiAddress = ({ latitude, longitude }: Position): string =>
  `https://maps.gsi.go.jp/#17/${latitude.toFixed(PLACES)}/${longitude.toFixed(PLACES)}/&base=std&ls=std&disp=1&vs=c1g1j0h0k0l0u0t0z0r0s0m0f1`

/** The middle of some places; null of none. */
export const middleOf = (positions: readonly Position[]): Position | null => {
  if (positions.length === 0) return null
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    latitude: mean(positions.map(({ latitude }) => latitude)),
    longitude: mean(positions.map(({ longitude }) => longitude)),
  }
}
