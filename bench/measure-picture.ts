import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { atMost, type Check, number, table } from './checks.ts'
import { runBenchProgram } from './environment.ts'
import { PictureFigures } from './picture-figures.ts'

/** What phones of today take as a rule: 12 megapixels, held upright. */
const WIDTH = 4_032
const HEIGHT = 3_024
const MEGABYTE = 1_048_576
/** Somebody waits for an upload with the page before them. */
const TAKEN_SECONDS = 3
const PUBLISHED_SECONDS = 3
/** Half of what the function has. */
const MEMORY_MB = 512

export interface PictureBench extends PictureFigures {
  photoBytes: number
}

/** A photo full of detail, which is the hard case: grain over soft shapes, turned by EXIF. */
const aLargePhoto = (): Promise<Buffer> =>
  sharp({
    create: {
      width: WIDTH,
      height: HEIGHT,
      channels: 3,
      background: '#000000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .blur(1)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()

/** Takes and publishes a photo of 12 megapixels, in a process of its own. */
export const measurePicture = async (): Promise<PictureBench> => {
  const folder = mkdtempSync(join(tmpdir(), 'kairan-bench-'))
  try {
    const file = join(folder, 'photo.jpg')
    writeFileSync(file, await aLargePhoto())
    const printed = await runBenchProgram(join(import.meta.dirname, 'picture-program.ts'), { PHOTO_FILE: file })
    return { ...PictureFigures.parse(JSON.parse(printed)), photoBytes: statSync(file).size }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const pictureChecks = ({ takenMs, publishedMs, peakBytes }: PictureBench): Check[] => [
  atMost(
    'A photo of 12 megapixels for a report: turned, written anew in two sizes',
    median(takenMs) / 1_000,
    TAKEN_SECONDS,
    {
      unit: ' s',
      digits: 2,
    },
  ),
  atMost('… published with three places covered', median(publishedMs) / 1_000, PUBLISHED_SECONDS, {
    unit: ' s',
    digits: 2,
  }),
  atMost('… most memory of the process', peakBytes / MEGABYTE, MEMORY_MB, { unit: ' MB' }),
]

/** The figures as Markdown. */
export const pictureTable = (bench: PictureBench): string => {
  const seconds = (values: number[]) => values.map((ms) => number(ms / 1_000, 2)).join(' ')
  const megabytes = (bytes: number) => `${number(bytes / MEGABYTE, 1)} MB`
  return table(
    ['Photo', 'Taken, all runs (s)', 'Published, all runs (s)', 'Memory before', 'at most', 'Kept inside'],
    [
      [
        `${number((WIDTH * HEIGHT) / 1e6, 1)} megapixels, ${megabytes(bench.photoBytes)}`,
        seconds(bench.takenMs),
        seconds(bench.publishedMs),
        megabytes(bench.idleBytes),
        megabytes(bench.peakBytes),
        megabytes(bench.insideBytes),
      ],
    ],
  )
}
