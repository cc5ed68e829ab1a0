import sharp from 'sharp'

/** A picture of one colour, of any size, to be finished by `.jpeg().toBuffer()` and the like. */
export const aPicture = (width: number, height: number, background = '#2266aa') =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false })
