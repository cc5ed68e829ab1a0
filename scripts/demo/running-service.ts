import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { until } from './until.ts'

const PROGRAM = join(import.meta.dirname, '../../functions/src/local.ts')
const STARTS_WITHIN_MS = 30_000
/** The service itself stops within two seconds; one that does not is ended. */
const STOPS_WITHIN_MS = 4_000
const KEPT_OUTPUT = 8_000

export interface RunningService {
  /** Where it answers, e.g. `http://localhost:49152`. */
  url: string
  /** The end of what it has printed: for the case that something goes wrong. */
  output(): string
  /** What it has logged as an error. Warnings are no trouble: the story breaks things on purpose. */
  troubles(): string[]
  /** Ends the process and removes its folder. Called twice it does no harm. */
  stop(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

const isUp = (url: string) => async (): Promise<true | null> => {
  const answer = await fetch(`${url}/api/health`).catch(() => null)
  await answer?.arrayBuffer()
  return answer?.ok ? true : null
}

/** The caller's own settings would lead the service to another platform or another folder. */
const environment = (port: number, dataDir: string): NodeJS.ProcessEnv => {
  const own = /^(LINE_|LIFF_|PUBLIC_URL$|SESSION_SECRET$|FIRESTORE_EMULATOR_HOST$|TRUSTED_PROXIES$)/
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  return { ...Object.fromEntries(inherited), PORT: String(port), DATA_DIR: dataDir, SEED: 'demo' }
}

/**
 * Starts the whole product as its own process, on a free port and with an empty folder of its own.
 * Whatever becomes of this process, short of `kill -9`, the service ends with it and the folder is removed.
 * @throws Error when it does not answer in time; its output is in the message
 */
export const startService = async (): Promise<RunningService> => {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'kairan-demo-'))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
    env: environment(port, dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const troubles: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      output = `${output}${line}\n`.slice(-KEPT_OUTPUT)
      if (line.includes('"severity":"ERROR"')) troubles.push(line)
    })
  const ended = once(child, 'exit')
  const isAlive = () => child.exitCode === null && child.signalCode === null
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
  // The last resort, when nobody came to call `stop`.
  const atExit = () => {
    if (isAlive()) child.kill('SIGKILL')
    removeFolder()
  }
  process.once('exit', atExit)

  const service: RunningService = {
    url: `http://localhost:${port}`,
    output: () => output,
    troubles: () => [...troubles],
    stop: async () => {
      if (isAlive()) child.kill('SIGTERM')
      const patience = new AbortController()
      await Promise.race([ended, wait(STOPS_WITHIN_MS, null, { signal: patience.signal }).catch(() => null)])
      patience.abort()
      if (isAlive() && child.kill('SIGKILL')) await ended
      removeFolder()
      process.off('exit', atExit)
    },
  }
  const lookUnlessDead = () => {
    if (!isAlive()) throw new Error('サービスが起動の途中で終わりました。')
    return isUp(service.url)()
  }
  try {
    await until('サービスの起動', lookUnlessDead, { withinMs: STARTS_WITHIN_MS })
    return service
  } catch (error) {
    await service.stop()
    throw new Error(`サービスを起動できませんでした。\n${output}`, { cause: error })
  }
}
