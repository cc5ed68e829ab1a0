/** Longer than this nobody waits for satellites. */
const PATIENCE_MS = 15_000
/** Five places behind the comma are about a metre. */
const PLACES = 5
/** Less exact than this, people should look whether it is right. */
export const INEXACT_METRES = 50

export interface Point {
  latitude: number
  longitude: number
}

/** A point as the reports' contract writes it: `34.81420,135.65110`. */
export const written = ({ latitude, longitude }: Point): string =>
  `${latitude.toFixed(PLACES)},${longitude.toFixed(PLACES)}`

/** The point that was written so; null when it is none. */
export const readPoint = (text: string | null): Point | null => {
  const [latitude, longitude] = (text ?? '').split(',').map(Number)
  return latitude && longitude && Number.isFinite(latitude) && Number.isFinite(longitude)
    ? { latitude, longitude }
    : null
}

/**
 * Where the phone is, as exactly as it can say.
 * @returns the point, and the radius in metres within which it lies
 * @throws GeolocationPositionError when the phone does not say
 */
export const exactlyHere = () =>
  new Promise<Point & { metres: number }>((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, metres: Math.max(1, Math.round(accuracy)) }),
      reject,
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    )
  })
