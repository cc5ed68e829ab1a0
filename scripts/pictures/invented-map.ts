import type { BrowserContext } from 'playwright-core'
import sharp from 'sharp'

const TILES = 'https://cyberjapandata.gsi.go.jp/**'
const SIDE = 256
/** So many different squares; next to each other they look like a town. */
const KINDS = 7

/** Houses of a block, each time other ones. */
const houses = (kind: number, x: number, y: number): string =>
  [0, 1, 2, 3]
    .map((index) => {
      const size = 14 + ((kind * 5 + index * 3) % 9)
      const [left, top] = [
        x + (index % 2) * 34 + ((kind * 7) % 8),
        y + Math.floor(index / 2) * 32 + ((kind + index) % 6),
      ]
      return `<rect x="${left}" y="${top}" width="${size + 6}" height="${size}" fill="#d8d2c6"/>`
    })
    .join('')

/** Streets that go on at the edges, whatever square lies beside. */
const square = (kind: number): string => {
  const park =
    kind % 3 === 0 ? '<rect x="150" y="24" width="84" height="74" rx="10" fill="#cfe3bd"/>' : houses(kind + 2, 154, 30)
  const path =
    kind % 2 === 0
      ? '<path d="M128 0V128" stroke="#fff" stroke-width="7"/>'
      : '<path d="M0 64H128" stroke="#fff" stroke-width="7"/>'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="#f3f0e8"/>
    ${houses(kind, 14, 10)}${park}${houses(kind + 1, 20, 168)}${houses(kind + 3, 164, 160)}
    ${path}<path d="M0 128H256M128 128V256" stroke="#c9c4b8" stroke-width="19"/><path d="M0 128H256M128 128V256" stroke="#fff" stroke-width="15"/></svg>`
}

/**
 * Plays the server of the map's pictures with a town that does not exist: the documents are made without a network, and their reports
 * stand at no real place.
 */
export const withInventedMap = async (context: BrowserContext): Promise<void> => {
  const squares = await Promise.all(
    Array.from({ length: KINDS }, (_, kind) =>
      sharp(Buffer.from(square(kind)))
        .png()
        .toBuffer(),
    ),
  )
  await context.route(TILES, (route) => {
    const [x = 0, y = 0] = (/(\d+)\/(\d+)\.png/.exec(route.request().url()) ?? []).slice(1).map(Number)
    const body = squares[(x * 3 + y * 5) % KINDS]
    return body ? route.fulfill({ body, contentType: 'image/png' }) : route.abort()
  })
}
