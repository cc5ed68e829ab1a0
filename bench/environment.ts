import { type Program, startProgram } from '../scripts/service/program.ts'
import { serviceEnvironment } from '../scripts/service/running-service.ts'

/** What the channel is known by on both sides; it opens nothing outside this machine. */
export const CHANNEL = {
  LINE_CHANNEL_SECRET: 'a-channel-secret-for-the-bench',
  LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token-for-the-bench',
  LINE_LOGIN_CHANNEL_ID: '2000000007',
  LINE_LOGIN_CHANNEL_SECRET: 'a-login-channel-secret-for-the-bench',
  LIFF_ID: '2000000007-theBench',
}

/** A program of the bench in a process of its own, with the variables named and none of the caller's settings. */
export const startBenchProgram = (file: string, own: Record<string, string>): Program =>
  startProgram(file, serviceEnvironment(own))

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
