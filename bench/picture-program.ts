import { readFileSync } from 'node:fs'
import { coverPlaces } from '@kairan/functions/hazards/pictures/cover-places.ts'
import { drawInside } from '@kairan/functions/hazards/pictures/keep-picture.ts'
import sharp from 'sharp'
import { variable } from './environment.ts'
import type { PictureFigures } from './picture-figures.ts'

/*
 * A program of its own, so that its memory is that of pictures alone: takes the photo of PHOTO_FILE several times as a report's
 * picture and publishes it with three places covered, one after the other, as the service does. Prints its figures as JSON.
 */
const RUNS = 5
const PLACES = [
  { x: 0.1, y: 0.1, width: 0.1, height: 0.1 },
  { x: 0.5, y: 0.6, width: 0.2, height: 0.05 },
  { x: 0.7, y: 0.2, width: 0.05, height: 0.08 },
]

const photo = readFileSync(variable('PHOTO_FILE'))
await drawInside(
  await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888888' } })
    .png()
    .toBuffer(),
)
const idleBytes = process.memoryUsage.rss()

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; done: T }> => {
  const start = performance.now()
  const done = await work()
  return { ms: performance.now() - start, done }
}

const figures: PictureFigures = { takenMs: [], publishedMs: [], idleBytes, peakBytes: 0, insideBytes: 0 }
for (let run = 0; run < RUNS; run += 1) {
  const taken = await timed(() => drawInside(photo))
  const published = await timed(() => coverPlaces(taken.done.large, PLACES))
  figures.takenMs.push(taken.ms)
  figures.publishedMs.push(published.ms)
  figures.insideBytes = taken.done.large.content.length
}
figures.peakBytes = process.resourceUsage().maxRSS * 1_024
console.log(JSON.stringify(figures))
