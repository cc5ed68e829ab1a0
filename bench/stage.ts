import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AcceptedRequest, CONTROL_PATH } from '@kairan/simulator/control-contract.ts'
import { freePort, type Program } from '../scripts/service/program.ts'
import { until } from '../scripts/service/until.ts'
import { bigCity, STAFF_ID } from './big-city.ts'
import { CHANNEL, runBenchProgram, startBenchProgram } from './environment.ts'
import { FIGURES_PATH, ServiceFigures } from './service-figures.ts'

const here = (file: string) => join(import.meta.dirname, file)
const SIMULATOR = here('../simulator/src/main.ts')
const STARTS_WITHIN_MS = 60_000
const STOPS_WITHIN_MS = 5_000
/** As far away as LINE is from Osaka, roughly. */
const LINE_LATENCY_MS = 50
/** The control API takes 4 MB; a person is some 100 bytes. */
const PEOPLE_AT_ONCE = 10_000
/** What an instance of 512 MB leaves to JavaScript's heap, of which the database in memory takes more than a third. */
const HEAP_MB = 350

const json = { 'content-type': 'application/json' }

const ask = async (method: string, url: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    headers: json,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return response.json()
}

export interface Stage {
  /** Where the simulator and the service answer. */
  lineUrl: string
  serviceUrl: string
  figures(): Promise<ServiceFigures>
  beginFiguresAnew(): Promise<void>
  /** The simulator's ledger from this entry on. */
  ledger(from: number): Promise<AcceptedRequest[]>
  /** What the service has logged as errors. */
  troubles(): string[]
  /** Ends the processes and throws away what they kept. */
  end(): Promise<void>
}

const says = async (program: Program, words: string): Promise<void> => {
  const heard = async () => {
    if (!program.isAlive()) throw new Error(`A program ended while it started.\n${program.output()}`)
    return program.output().includes(words) ? true : null
  }
  await until(words, heard, { withinMs: STARTS_WITHIN_MS })
}

/** The simulator in a process of its own, with its limits and LINE's distance, and these people as friends of the account. */
export const startLine = async ({ webhookUrl, people }: { webhookUrl: string; people: string[] }) => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = startBenchProgram(SIMULATOR, {
    ...CHANNEL,
    SIMULATOR_PORT: String(port),
    WEBHOOK_URL: webhookUrl,
    LIFF_ENDPOINT_URL: new URL(webhookUrl).origin,
  })
  const stop = () => program.stop(STOPS_WITHIN_MS)
  try {
    await says(program, url)
    for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
      const some = people.slice(from, from + PEOPLE_AT_ONCE)
      const friends = some.map((userId) => ({ userId, name: userId, friend: true }))
      await ask('POST', `${url}${CONTROL_PATH}/people`, friends)
    }
    await ask('PUT', `${url}${CONTROL_PATH}/faults`, { latencyMs: LINE_LATENCY_MS })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/** Writes a city into a database file, in a process that ends with it. */
export const seedCity = async (city: { file: string; residents: number; readingHouseholds: number }): Promise<void> => {
  await runBenchProgram(here('seed.ts'), {
    FIRESTORE_FILE: city.file,
    RESIDENTS: String(city.residents),
    READING_HOUSEHOLDS: String(city.readingHouseholds),
  })
}

/** Puts up the city in a fresh database, the simulator with everybody's phone, and the service: three processes with this one. */
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
    const port = await freePort()
    const serviceUrl = `http://127.0.0.1:${port}`
    const people = bigCity(options.residents).residents.map(({ lineUserId }) => lineUserId)
    const line = await startLine({ webhookUrl: `${serviceUrl}/line/webhook`, people: [...people, STAFF_ID] })
    ends.push(line.stop)
    const service = startBenchProgram(here('service.ts'), {
      ...CHANNEL,
      LINE_API_BASE_URL: line.url,
      LINE_DATA_API_BASE_URL: line.url,
      LINE_ACCESS_BASE_URL: line.url,
      PUBLIC_URL: serviceUrl,
      SESSION_SECRET: 'a secret of the bench, of at least 32 characters',
      PORT: String(port),
      DATA_DIR: folder,
      FIRESTORE_FILE: file,
      NODE_OPTIONS: `--max-old-space-size=${HEAP_MB} ${process.env.BENCH_SERVICE_OPTIONS ?? ''}`,
    })
    ends.push(() => service.stop(STOPS_WITHIN_MS))
    await says(service, 'The service listens')
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
      troubles: service.troubles,
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}
