import { uploadHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { fileHazard } from '@kairan/functions/hazards/reporting/contract.ts'
import sharp from 'sharp'
import type { Api } from '../../scripts/service/api.ts'
import { TSUDA } from './hazard-page.ts'

interface Told {
  category: 'roadHole' | 'streetLight' | 'dumping' | 'mirror'
  words?: string
  /** Metres north and east of the middle of the demo's district; left out: only an address. */
  from?: { north: number; east: number }
  address?: string
  key?: string
  pictureIds?: string[]
}

/** Degrees of a metre, at 34.8° north. */
const [NORTH, EAST] = [1 / 111_000, 1 / 91_200]

/** Somebody tells of a danger. @returns the report's id and number */
export const tells = async (api: Api, { from, key = crypto.randomUUID(), ...told }: Told) => {
  const position = from
    ? `${(TSUDA.latitude + from.north * NORTH).toFixed(6)},${(TSUDA.longitude + from.east * EAST).toFixed(6)}`
    : null
  return api.call(fileHazard, { body: { key, position, ...told } })
}

/** A grey photo with a number plate in its middle: black and white stripes. */
export const aPlate = async (): Promise<Buffer> => {
  const stripes = Array.from({ length: 8 }, (_, index) => `<rect x="${index * 20}" width="10" height="60"/>`).join('')
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#8a8f94' } })
    .composite([
      {
        input: Buffer.from(`<svg width="160" height="60"><rect width="160" height="60" fill="#fff"/>${stripes}</svg>`),
      },
    ])
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** Uploads a photo for the report with this key. @returns its id */
export const uploadFor = async (api: Api, key: string, photo: Uint8Array): Promise<string> => {
  const endpoint = { ...uploadHazardPicture, path: `${uploadHazardPicture.path}?key=${key}` as const }
  return (await api.upload(endpoint, photo, 'image/jpeg')).id
}

/** How unlike one another the points of a picture's part are (0: one colour). The part in shares of width and height. */
export const contrastIn = async (
  picture: Buffer,
  part: { x: number; y: number; width: number; height: number },
): Promise<number> => {
  const { width = 0, height = 0 } = await sharp(picture).metadata()
  const box = {
    left: Math.round(part.x * width),
    top: Math.round(part.y * height),
    width: Math.round(part.width * width),
    height: Math.round(part.height * height),
  }
  // Cut out first: statistics are of the whole file otherwise.
  const { channels } = await sharp(await sharp(picture).extract(box).png().toBuffer()).stats()
  return Math.max(...channels.map(({ stdev }) => stdev))
}
