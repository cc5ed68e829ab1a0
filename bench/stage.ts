import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AcceptedRequest, CONTROL_PATH } from '@kairan/simulator/control-contract.ts'
import { ask } from './ask.ts'
import { bigCity, STAFF_ID } from './big-city.ts'
import { DATABASE_LISTENS } from './database-wire.ts'
import { CHANNEL, runBenchProgram, startListening } from './environment.ts'
import { startLine } from './line.ts'
import { FIGURES_PATH, SERVICE_LISTENS, ServiceFigures } from './service-figures.ts'

const here = (file: string) => join(import.meta.dirname, file)
const STOPS_WITHIN_MS = 5_000
/** What an instance of 512 MB leaves to JavaScript's heap; the rest is Node's own and what travels. */
const HEAP_MB = 340

export interface Stage {
  /** Where the simulator and the service answer. */
  lineUrl: string
  serviceUrl: string
  figures(): Promise<ServiceFigures>
  beginFiguresAnew(): Promise<void>
  /** The simulator's ledger from this entry on. */
  ledger(from: number): Promise<AcceptedRequest[]>
  /** The end of what database and service have printed. */
  output(): string
  /** Ends the processes and throws away what they kept. */
  end(): Promise<void>
}

/** Writes a city into a database file, in a process that ends with it. */
export const seedCity = async (city: { file: string; residents: number; readingHouseholds: number }): Promise<void> => {
  await runBenchProgram(here('seed.ts'), {
    FIRESTORE_FILE: city.file,
    RESIDENTS: String(city.residents),
    READING_HOUSEHOLDS: String(city.readingHouseholds),
  })
}

/** Puts up the city in a fresh database, the simulator with everybody's phone, the database and the service: four processes with this one. */
export const setStage = async (options: { residents: number; readingHouseholds: number }): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'kairan-bench-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeFolder)
  const ends: (() => Promise<void>)[] = [async () => removeFolder()]
  const end = async () => {
    for (const each of ends.splice(0).toReversed()) await each()
  }
  try {
    const file = join(folder, 'firestore.sqlite')
    await seedCity({ file, ...options })
    const people = bigCity(options.residents).residents.map(({ lineUserId }) => lineUserId)
    const line = await startLine([...people, STAFF_ID])
    ends.push(line.stop)
    const database = await startListening({
      file: here('database.ts'),
      variables: (port) => ({ FIRESTORE_FILE: file, PORT: String(port) }),
      says: DATABASE_LISTENS,
    })
    ends.push(() => database.program.stop(STOPS_WITHIN_MS))
    const { program: service, port } = await startListening({
      file: here('service.ts'),
      variables: (port) => ({
        ...CHANNEL,
        LINE_API_BASE_URL: line.url,
        LINE_DATA_API_BASE_URL: line.url,
        LINE_ACCESS_BASE_URL: line.url,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        SESSION_SECRET: 'a secret of the bench, of at least 32 characters',
        PORT: String(port),
        DATA_DIR: folder,
        DATABASE_PORT: String(database.port),
        NODE_OPTIONS: `--max-old-space-size=${HEAP_MB} ${process.env.BENCH_SERVICE_OPTIONS ?? ''}`,
      }),
      says: SERVICE_LISTENS,
    })
    ends.push(() => service.stop(STOPS_WITHIN_MS))
    const serviceUrl = `http://127.0.0.1:${port}`
    return {
      lineUrl: line.url,
      serviceUrl,
      figures: async () => ServiceFigures.parse(await ask('GET', serviceUrl + FIGURES_PATH)),
      beginFiguresAnew: async () => void (await ask('DELETE', serviceUrl + FIGURES_PATH)),
      ledger: async (from) => {
        const { requests } = (await ask('GET', `${line.url}${CONTROL_PATH}/ledger?from=${from}`)) as {
          requests: AcceptedRequest[]
        }
        return requests
      },
      output: () => `${database.program.output()}${service.output()}`,
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}
