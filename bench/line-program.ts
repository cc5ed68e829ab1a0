import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

const DIST = join(import.meta.dirname, '../web/dist')
const Manifest = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }))

/**
 * What LINE's own program weighs that a page opened inside LINE loads first, bytes (gzip). On one machine the simulator's short
 * stand-in is loaded in its place, so its weight says nothing.
 * @throws Error when the pages have not been built
 */
export const lineProgramBytes = (): number => {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(DIST, 'resident.manifest.json'), 'utf8')))
  const program = manifest['src/api/line-app.ts']
  if (!program) throw new Error('LINE’s program is not among the built pages')
  return gzipSync(readFileSync(join(DIST, program.file))).length
}
