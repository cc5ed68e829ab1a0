import { Position } from '../../areas/area.ts'

/**
 * Reads a postal code as people write it: 「〒573-0125」, full width, with any hyphen or none.
 * @returns its seven digits, or null
 */
export const readPostalCode = (written: string): string | null => {
  const digits = written.normalize('NFKC').replace(/^\s*〒|[\s\-‐-―ー−]/g, '')
  return /^\d{7}$/.test(digits) ? digits : null
}

/** Reads `latitude,longitude` in degrees; null when it is nowhere on earth. */
export const readPosition = (written: string): Position | null => {
  const [latitude, longitude, ...more] = written.split(',')
  if (!latitude?.trim() || !longitude?.trim() || more.length > 0) return null
  return Position.safeParse({ latitude: Number(latitude), longitude: Number(longitude) }).data ?? null
}
