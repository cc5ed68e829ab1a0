/** Longer than this nobody waits for satellites. */
const PATIENCE_MS = 15_000
/** Three places behind the comma are some 100 m: enough for a neighbourhood, too little for a house. */
const PLACES = 3

/** A position, but not more exactly than is needed to find what is near: `34.814,135.651`. */
export const about = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `${latitude.toFixed(PLACES)},${longitude.toFixed(PLACES)}`

/** Where the phone is, about: `34.814,135.651`. @throws GeolocationPositionError when the phone does not say */
export const whereIsHere = () =>
  new Promise<string>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(about(coords)), reject, {
      timeout: PATIENCE_MS,
      maximumAge: 60_000,
    })
  })

/** Whether somebody does not want the page to know. */
export const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 1
