import { listMyHazards } from '@kairan/functions/hazards/reporting/contract.ts'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { apiOf } from './hand-out.ts'

/** Inside the demo town. */
export const TSUDA = { latitude: 34.7995, longitude: 135.6985 }

/** Somebody's phone says where it is. */
export const standsAt = async (
  context: BrowserContext,
  url: string,
  place: { latitude: number; longitude: number; accuracy: number },
): Promise<void> => {
  await context.grantPermissions(['geolocation'], { origin: url })
  await context.setGeolocation(place)
}

/** A photo as phones take them, on its side. */
export const aPhoto = async (name = '写真.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#776655' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer(),
})

/** Chooses photos as if from the phone's album. */
export const choosePhotos = (page: Page, photos: Awaited<ReturnType<typeof aPhoto>>[]): Promise<void> =>
  page.locator('input[type=file][multiple]').setInputFiles(photos)

/** What somebody has told of or follows, as the service knows it. */
export const hazardsOf = async (url: string, name: string) =>
  (await (await apiOf(url, name)).call(listMyHazards)).hazards
