import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import sharp from 'sharp'

const ROOT = join(import.meta.dirname, '../..')
/** What a page with a dozen pictures may weigh on a slow line. */
const LIMIT_BYTES = 120 * 1024

/** Screens are flat: with this few colours nobody sees the difference, and a picture is a fifth as heavy. */
const light = async (screenshot: Buffer, name: string): Promise<Buffer> => {
  for (const colours of [256, 128, 64]) {
    const packed = await sharp(screenshot).png({ palette: true, colours, effort: 10 }).toBuffer()
    if (packed.length <= LIMIT_BYTES) return packed
  }
  throw new Error(`${name} stays over ${LIMIT_BYTES / 1024} KB`)
}

/**
 * Writes a picture of the documents as a light PNG and says how heavy it is.
 * @param name from the folder docs, e.g. `guide/pictures/join-code`
 * @throws Error when it stays too heavy
 */
export const keep = async (screenshot: Buffer, name: string): Promise<void> => {
  const file = join(ROOT, 'docs', `${name}.png`)
  const packed = await light(screenshot, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, packed)
  console.log(`${relative(ROOT, file)}  ${Math.ceil(packed.length / 1024)} KB`)
}
