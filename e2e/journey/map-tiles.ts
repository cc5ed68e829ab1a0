import type { BrowserContext } from 'playwright-core'
import sharp from 'sharp'

const TILES = 'https://cyberjapandata.gsi.go.jp/**'
const STREETS =
  '<svg width="256" height="256"><path d="M0 60H256M90 0V256M0 190 256 150" stroke="#bbb" stroke-width="12"/></svg>'

/** Plays the server of the map's pictures, which a test cannot ask: every square shows the same streets. */
export const withMapTiles = async (context: BrowserContext): Promise<void> => {
  const paper = { create: { width: 256, height: 256, channels: 3 as const, background: '#eef3e6' } }
  const tile = await sharp(paper)
    .composite([{ input: Buffer.from(STREETS) }])
    .png()
    .toBuffer()
  await context.route(TILES, (route) => route.fulfill({ body: tile, contentType: 'image/png' }))
}

/** A map without pictures, as where the network is bad. */
export const withoutMapTiles = async (context: BrowserContext): Promise<void> => {
  await context.route(TILES, (route) => route.abort())
}
