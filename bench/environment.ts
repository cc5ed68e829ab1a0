import { freePort, type Program, startProgram } from '../scripts/service/program.ts'
import { serviceEnvironment } from '../scripts/service/running-service.ts'
import { until } from '../scripts/service/until.ts'

/** What the channel is known by on both sides; it opens nothing outside this machine. */
export const CHANNEL = {
  LINE_CHANNEL_SECRET: 'a-channel-secret-for-the-bench',
  LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token-for-the-bench',
  LINE_LOGIN_CHANNEL_ID: '2000000007',
  LINE_LOGIN_CHANNEL_SECRET: 'a-login-channel-secret-for-the-bench',
  LIFF_ID: '2000000007-theBench',
  LINE_BASIC_ID: '@bench',
}

/** A program of the bench in a process of its own, with the variables named and none of the caller's settings. */
export const startBenchProgram = (file: string, own: Record<string, string>): Program =>
  startProgram(file, serviceEnvironment(own))

const STARTS_WITHIN_MS = 60_000
/** A port that was free may be somebody's a moment later: a connection that goes out takes any. */
const TRIES = 5

/**
 * Starts such a program on a free port and waits until it says that it listens there.
 * @throws Error with what it printed when it ends before
 */
export const startListening = async ({
  file,
  variables,
  says,
}: {
  file: string
  variables: (port: number) => Record<string, string>
  says: string
}): Promise<{ program: Program; port: number }> => {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort()
    const program = startBenchProgram(file, variables(port))
    const heard = await until(
      says,
      async () => (program.output().includes(says) ? 'listens' : program.isAlive() ? null : 'ended'),
      { withinMs: STARTS_WITHIN_MS },
    )
    if (heard === 'listens') return { program, port }
    if (tries === TRIES) throw new Error(`${file} ended while it started.\n${program.output()}`)
  }
}

/** Runs such a program to its end. @returns what it printed; @throws Error with that when it fails */
export const runBenchProgram = async (file: string, own: Record<string, string>): Promise<string> => {
  const program = startBenchProgram(file, own)
  if ((await program.ended) !== 0) throw new Error(`${file} failed.\n${program.output()}`)
  return program.output()
}

/** A variable the program cannot do without. */
export const variable = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`The variable ${name} is missing.`)
  return value
}
