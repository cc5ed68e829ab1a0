import { join } from 'node:path'
import { CONTROL_PATH } from '@kairan/simulator/control-contract.ts'
import { ask } from './ask.ts'
import { CHANNEL, startListening } from './environment.ts'

const SIMULATOR = join(import.meta.dirname, '../simulator/src/main.ts')
const STOPS_WITHIN_MS = 5_000
/** As far away as LINE is from Osaka, roughly. */
const LATENCY_MS = 50
/** The control API takes 4 MB; a person is some 100 bytes. */
const PEOPLE_AT_ONCE = 10_000
/** The bench sends the webhooks itself, so nobody listens where the simulator would send them. */
const NOBODY = 'http://127.0.0.1:9'

/** The simulator in a process of its own, with its limits and LINE's distance, and these people as friends of the account. */
export const startLine = async (people: string[]): Promise<{ url: string; stop(): Promise<void> }> => {
  const { program, port } = await startListening({
    file: SIMULATOR,
    variables: (port) => ({
      ...CHANNEL,
      SIMULATOR_PORT: String(port),
      WEBHOOK_URL: `${NOBODY}/line/webhook`,
      LIFF_ENDPOINT_URL: NOBODY,
    }),
    says: '/simulator',
  })
  const url = `http://127.0.0.1:${port}`
  const stop = () => program.stop(STOPS_WITHIN_MS)
  try {
    for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
      const some = people.slice(from, from + PEOPLE_AT_ONCE)
      const friends = some.map((userId) => ({ userId, name: userId, friend: true }))
      await ask('POST', `${url}${CONTROL_PATH}/people`, friends)
    }
    await ask('PUT', `${url}${CONTROL_PATH}/faults`, { latencyMs: LATENCY_MS })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}
