import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Check, checkTable } from './checks.ts'
import { measureEngine } from './measure-engine.ts'
import { measureNear } from './measure-near.ts'
import { measureResidentsPage } from './measure-page.ts'
import { measurePicture, pictureChecks, pictureTable } from './measure-picture.ts'
import { nearChecks, nearTable } from './near-report.ts'
import { pageChecks, pageTable } from './page-report.ts'
import { say } from './say.ts'
import { checksOf, tablesOf } from './targets.ts'

/*
 * npm run bench: how near the engine is to what LINE allows, and how fast a resident reads. LINE (the simulator, 50 ms away, with
 * its limits), the database, the service and the browser run in processes of their own. `npm run bench -- page` measures the
 * page alone, `-- picture` photos of reports, `-- near` reports near a point, `-- engine` all but these. Ends with 1 when a figure is
 * worse than asked.
 */
const RESULTS_FILE = join(import.meta.dirname, 'results.json')
const ENDS_WITHIN_MS = 20 * 60_000

interface Part {
  /** The figures, as they are kept in results.json. */
  results: object
  checks: Check[]
  tables: string
}

const PARTS: Record<'engine' | 'page' | 'picture' | 'near', () => Promise<Part>> = {
  engine: async () => {
    const results = await measureEngine()
    return { results, checks: checksOf(results), tables: tablesOf(results) }
  },
  page: async () => {
    say("the resident's page")
    const results = await measureResidentsPage()
    return { results, checks: pageChecks(results), tables: pageTable(results) }
  },
  picture: async () => {
    say('a photo of 12 megapixels')
    const results = await measurePicture()
    return { results, checks: pictureChecks(results), tables: pictureTable(results) }
  },
  near: async () => {
    say('hazard reports near a point')
    const results = await measureNear()
    return { results, checks: nearChecks(results), tables: nearTable(results) }
  },
}
const Wanted = z.enum(['engine', 'page', 'picture', 'near'], 'engine, page, picture, near or nothing')

const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}`

const Kept = z.record(z.string(), z.unknown()).catch({})

/** Keeps what was measured beside what was measured of the other part before. */
const keep = (name: string, part: Part): void => {
  const before = existsSync(RESULTS_FILE) ? Kept.parse(JSON.parse(readFileSync(RESULTS_FILE, 'utf8'))) : {}
  const measured = { machine: machine(), at: new Date().toISOString(), ...part.results, checks: part.checks }
  writeFileSync(RESULTS_FILE, `${JSON.stringify({ ...before, [name]: measured }, null, 2)}\n`)
}

// Programs started here end with this process, whatever happens (scripts/service/program.ts).
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
setTimeout(() => {
  console.error('The bench took too long and gave up.')
  process.exit(1)
}, ENDS_WITHIN_MS).unref()

const named = process.argv[2]
const wanted = named === undefined ? Wanted.options : [Wanted.parse(named)]
const checks: Check[] = []
const tables: string[] = []
for (const name of wanted) {
  const part = await PARTS[name]()
  keep(name, part)
  checks.push(...part.checks)
  tables.push(part.tables)
}
console.log([checkTable(checks), ...tables, `Measured on ${machine()}.`].join('\n\n'))
const missed = checks.filter(({ kept }) => !kept)
for (const { what, measured, asked } of missed) say(`Missed: ${what}: ${measured}, asked ${asked}`)
process.exit(missed.length > 0 ? 1 : 0)
