import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

const KEPT_OUTPUT = 16_000

export interface Program {
  /** The end of what it has printed, errors included. */
  output(): string
  /** What it has logged as an error, line by line. Warnings are no trouble: tests break things on purpose. */
  troubles(): string[]
  isAlive(): boolean
  /** Sends a signal and nothing else. */
  signal(name: NodeJS.Signals): void
  /** Resolves with the exit code (null: ended by a signal) once it has ended. */
  ended: Promise<number | null>
  /** Asks it to end (SIGTERM) and, after `patienceMs`, ends it. Called twice it does no harm. */
  stop(patienceMs: number): Promise<void>
  /** Ends it at this moment (`kill -9`), and waits until it is gone. */
  kill(): Promise<void>
}

/**
 * Starts a TypeScript program of ours as its own process, with this environment and no other.
 * Whatever becomes of this process, short of `kill -9`, the program ends with it.
 * @param file its path
 */
export const startProgram = (file: string, env: NodeJS.ProcessEnv): Program => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const troubles: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      output = `${output}${line}\n`.slice(-KEPT_OUTPUT)
      if (line.includes('"severity":"ERROR"')) troubles.push(line)
    })
  const isAlive = () => child.exitCode === null && child.signalCode === null
  // `close`, not `exit`: by then everything it printed has arrived.
  const ended = once(child, 'close').then(() => child.exitCode)
  // The last resort, when nobody came to end it.
  const atExit = () => void (isAlive() && child.kill('SIGKILL'))
  process.once('exit', atExit)
  void ended.then(() => process.off('exit', atExit))
  const kill = async () => {
    if (isAlive()) child.kill('SIGKILL')
    await ended
  }
  return {
    output: () => output,
    troubles: () => [...troubles],
    isAlive,
    signal: (name) => void child.kill(name),
    ended,
    kill,
    stop: async (patienceMs) => {
      if (isAlive()) child.kill('SIGTERM')
      const patience = new AbortController()
      await Promise.race([ended, wait(patienceMs, null, { signal: patience.signal }).catch(() => null)])
      patience.abort()
      await kill()
    },
  }
}

/** Below the ports that systems lend by themselves: until it is used, and while a service is started anew, nobody is lent it. */
const FIRST_PORT = 20_000
const PORTS = 12_000
const TRIES = 100

/** A port of this machine that nobody listens on. */
export const freePort = async (): Promise<number> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = randomInt(FIRST_PORT, FIRST_PORT + PORTS)
    const server = createServer().listen(port)
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
  throw new Error(`no port of ${TRIES} is free`)
}
