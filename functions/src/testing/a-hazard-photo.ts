import sharp from 'sharp'

/** Where the plate is in the upright photo, in parts of its width and height. */
export const PLATE = { x: 0.25, y: 0.5, width: 0.5, height: 0.125 }

/** Black and white stripes of four pixels: whatever detail is left of them is seen in how much pixels differ. */
const stripes = (width: number, height: number) =>
  sharp(Buffer.from(Array.from({ length: width * height }, (_, index) => ((index % width) % 8 < 4 ? 0 : 255))), {
    raw: { width, height, channels: 1 },
  })
    .toColourspace('srgb')
    .png()
    .toBuffer()

/**
 * A photo as a phone takes it held upright: 800 × 600 stored, turned by EXIF to 600 × 800, with place and camera in it. A grey road
 * with something like a number plate (`PLATE`).
 * @param background tells photos apart
 */
export const aHazardPhoto = async (background = '#a08060'): Promise<Buffer> => {
  const [width, height] = [600, 800]
  const left = PLATE.x * width
  const top = PLATE.y * height
  const upright = await sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: await stripes(PLATE.width * width, PLATE.height * height), left, top }])
    .png()
    .toBuffer()
  return sharp(upright)
    .rotate(270)
    .withExif({
      IFD0: { Make: 'CAMERAMAKER', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '34/1 48/1 50/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '135/1 39/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer()
}
