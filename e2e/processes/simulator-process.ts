import { join } from 'node:path'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { CONTROL_PATH } from '@kairan/simulator/control-contract.ts'
import { freePort, startProgram } from '../../scripts/service/program.ts'
import { serviceEnvironment } from '../../scripts/service/running-service.ts'
import { until } from '../../scripts/service/until.ts'

const PROGRAM = join(import.meta.dirname, '../../simulator/src/main.ts')

/** What a channel is known by on both sides; it opens nothing outside this machine. */
const CHANNEL = {
  LINE_CHANNEL_SECRET: 'a-channel-secret-for-two-processes',
  LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token-for-two-processes',
  LINE_LOGIN_CHANNEL_ID: '2000000009',
  LINE_LOGIN_CHANNEL_SECRET: 'a-login-channel-secret-for-two-processes',
  LIFF_ID: '2000000009-twoProcesses',
  LINE_BASIC_ID: '@two-processes',
}

export interface SimulatorProcess {
  url: string
  /** The variables under which the service finds this platform. */
  platform: Record<string, string>
  stop(): Promise<void>
}

/** Starts the simulator as its own process, with the demo town's people, for a service on this port. */
export const startSimulator = async (servicePort: number): Promise<SimulatorProcess> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const service = `http://localhost:${servicePort}`
  const program = startProgram(
    PROGRAM,
    serviceEnvironment({
      ...CHANNEL,
      SIMULATOR_PORT: String(port),
      WEBHOOK_URL: `${service}/line/webhook`,
      LIFF_ENDPOINT_URL: service,
    }),
  )
  const stop = () => program.stop(2_000)
  try {
    await until('シミュレーターの起動', async () => {
      if (!program.isAlive()) throw new Error('シミュレーターが起動の途中で終わりました。')
      return program.output().includes(url) ? true : null
    })
    const moved = await fetch(`${url}${CONTROL_PATH}/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(demoTown().people),
    })
    if (!moved.ok) throw new Error(await moved.text())
  } catch (error) {
    await stop()
    throw new Error(`シミュレーターを起動できませんでした。\n${program.output()}`, { cause: error })
  }
  return {
    url,
    platform: { ...CHANNEL, LINE_API_BASE_URL: url, LINE_DATA_API_BASE_URL: url, LINE_ACCESS_BASE_URL: url },
    stop,
  }
}
