import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Program, startProgram } from './program.ts'
import { until } from './until.ts'

const PROGRAM = join(import.meta.dirname, '../../functions/src/local.ts')
const SAYS_IT_RUNS = '回覧（かいらん）が動いています。'
/** Some three seconds; two that start beside six other programs have taken 25. */
const STARTS_WITHIN_MS = 90_000
/** The service itself stops within two seconds; one that does not is ended. */
const STOPS_WITHIN_MS = 4_000

export interface RunningService extends Omit<Program, 'stop'> {
  /** Where it answers, e.g. `http://localhost:49152`. */
  url: string
  /** Ends the process; a folder that was made for it is removed. Called twice it does no harm. */
  stop(): Promise<void>
}

export interface ServiceOptions {
  /** Where it keeps its data; left out: an empty folder of its own that goes with it. */
  dataDir?: string
  /** Left out: a free one. */
  port?: number
  /** Further variables. */
  env?: Record<string, string>
}

/** What was compiled once, for the services that are started after: a quarter less work at each start. */
const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'kairan-compiled') }

/** The caller's own settings would lead the service to another platform or another folder. */
export const serviceEnvironment = (own: Record<string, string>): NodeJS.ProcessEnv => {
  const settings = /^(LINE_|LIFF_|HOST$|PUBLIC_URL$|SESSION_SECRET$|FIRESTORE_EMULATOR_HOST$|TRUSTED_PROXIES$|SEED$)/
  const inherited = Object.entries(process.env).filter(([name]) => !settings.test(name))
  return { ...COMPILED, ...Object.fromEntries(inherited), ...own }
}

/** The service as a program that has been started and nothing more; it may end by itself. */
export const runService = (own: Record<string, string>): Program => startProgram(PROGRAM, serviceEnvironment(own))

/**
 * Starts the whole product as its own process and waits until everything stands, the demo town included.
 * @throws Error when that is not so in time; its output is in the message
 */
export const startService = async ({ dataDir, port, env = {} }: ServiceOptions = {}): Promise<RunningService> => {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'kairan-'))
  const place = { PORT: String(port ?? (await freePort())), DATA_DIR: folder }
  const program = runService({ ...place, SEED: 'demo', ...env })
  const url = `http://localhost:${place.PORT}`
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  if (dataDir === undefined) process.once('exit', removeFolder)
  const service: RunningService = {
    ...program,
    url,
    stop: async () => {
      await program.stop(STOPS_WITHIN_MS)
      if (dataDir !== undefined) return
      removeFolder()
      process.off('exit', removeFolder)
    },
  }
  const lookUnlessDead = async () => {
    if (!program.isAlive()) throw new Error('サービスが起動の途中で終わりました。')
    // Its menus and sweeps come after its first answer; when everything stands, it says where to look.
    return program.output().includes(SAYS_IT_RUNS) ? true : null
  }
  try {
    await until('サービスの起動', lookUnlessDead, { withinMs: STARTS_WITHIN_MS })
    return service
  } catch (error) {
    await service.stop()
    throw new Error(`サービスを起動できませんでした。\n${program.output()}`, { cause: error })
  }
}
