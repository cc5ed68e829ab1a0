import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** UX.md: what a resident loads before the first text, JavaScript only, as it travels (gzip). */
const LIMIT_BYTES = 80 * 1024

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
}

const dist = new URL('./dist/', import.meta.url)
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(new URL('resident.manifest.json', dist), 'utf8'))

/** The chunk and everything it imports statically, each once. */
const withImports = (key: string, found = new Set<string>()): Set<string> => {
  if (found.has(key)) return found
  found.add(key)
  for (const imported of manifest[key]?.imports ?? []) withImports(imported, found)
  return found
}

const weight = (key: string): number => {
  const chunk = manifest[key]
  return chunk ? gzipSync(readFileSync(new URL(chunk.file, dist)), { level: 9 }).length : 0
}
const weigh = (keys: Iterable<string>): number => [...keys].reduce((sum, key) => sum + weight(key), 0)

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
if (!entry) throw new Error('The residents’ build has no entry: run the build first')

/** The pieces of this name (vite.resident.config.ts, vite.shared.ts). */
const piecesOf = (name: string): string[] => {
  const found = Object.keys(manifest).filter((key) => manifest[key]?.file.startsWith(`assets/${name}-`))
  if (found.length === 0) throw new Error(`The build has no piece ${name}: it must be weighed too`)
  return found
}

// The entry brings the pages by itself. Inside LINE, LINE's program comes before the first text as well.
const start = piecesOf('resident-pages').reduce((found, key) => withImports(key, found), withImports(entry))
const withLine = piecesOf('line-app').reduce((found, key) => withImports(key, found), new Set(start))
const lineProgram = weigh(withLine) - weigh(start)
const languages = piecesOf('texts')
const heaviest = Math.max(...languages.map((key) => weight(key)))
const total = weigh(start) + heaviest + lineProgram
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

console.log(
  `Residents’ pages before the first text: ${kilobytes(total)} JavaScript, gzip (${kilobytes(weigh(start))} + ${kilobytes(heaviest)} texts of one language + ${kilobytes(lineProgram)} LINE’s program inside LINE); limit ${kilobytes(LIMIT_BYTES)}`,
)
if (total > LIMIT_BYTES) {
  console.error('Too heavy for a phone: find what came in (vite build --mode analyze), or load it later.')
  process.exitCode = 1
}
