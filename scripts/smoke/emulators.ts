import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type DemoProject, PROJECT } from './demo-project.ts'
import { withOwnNode } from './run-command.ts'

const READY = 'All emulators ready!'
const READY_WITHIN_MS = 90_000
const STOPS_WITHIN_MS = 15_000

export interface Emulators {
  /** Everything they and the functions have printed. */
  output(): string
  /** Ends them and every process they started. Called twice it does no harm. */
  stop(): Promise<void>
}

/** Without the caller's settings and accounts, and without the internet: no look for newer versions, for a cloud around us, for a login. */
const environment = ({ folder }: DemoProject): NodeJS.ProcessEnv => {
  const own = /^(LINE_|LIFF_|FIREBASE_|GOOGLE_|GCLOUD_|PUBLIC_URL$|SESSION_SECRET$|TRUSTED_PROXIES$|.*_EMULATOR_HOST$)/
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  return withOwnNode({
    ...Object.fromEntries(inherited),
    CI: '1',
    NO_UPDATE_NOTIFIER: '1',
    METADATA_SERVER_DETECTION: 'none',
    XDG_CONFIG_HOME: join(folder, 'config'),
    // It asks npm for the newest firebase-functions and would wait for the answer.
    npm_config_offline: 'true',
  })
}

/**
 * Starts the emulators of functions and hosting, in a process group of their own, and waits until they are ready.
 * @param program the path of firebase-tools' program
 * @throws Error when they are not ready in time; what they printed is in the message
 */
export const startEmulators = async (program: string, project: DemoProject): Promise<Emulators> => {
  const args = [program, 'emulators:start', '--project', PROJECT, '--only', 'functions,hosting']
  const child = spawn(process.execPath, args, {
    cwd: project.folder,
    env: environment(project),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const ended = once(child, 'exit')
  const isAlive = () => child.exitCode === null && child.signalCode === null
  /** The functions run in processes of their own, which outlive an emulator that is ended by force. */
  const killGroup = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
  process.once('exit', killGroup)
  const stop = async () => {
    if (isAlive()) {
      child.kill('SIGINT')
      const patience = new AbortController()
      await Promise.race([ended, wait(STOPS_WITHIN_MS, null, { signal: patience.signal }).catch(() => null)])
      patience.abort()
    }
    killGroup()
    process.off('exit', killGroup)
  }

  const end = performance.now() + READY_WITHIN_MS
  while (isAlive() && !output.includes(READY) && performance.now() < end) await wait(50)
  if (isAlive() && output.includes(READY)) return { output: () => output, stop }
  await stop()
  throw new Error(`The emulators did not get ready.\n${output}`)
}
