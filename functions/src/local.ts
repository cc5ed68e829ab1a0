import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createSimulator, type Simulator } from '@kairan/simulator/simulator.ts'
import express from 'express'
import { compose } from './compose.ts'
import { releaseLeases } from './deliveries/release-leases.ts'
import type { Deps } from './deps.ts'
import { setUpMenus } from './line/menus/set-up-menus.ts'
import { LOCAL_LANES } from './local-lanes.ts'
import { ConfigError } from './platform/config.ts'
import { systemIds } from './platform/ids.ts'
import { lineClient } from './platform/line-client.ts'
import { lineLogin } from './platform/line-login.ts'
import { openDurableFirestore } from './platform/local/durable-firestore.ts'
import { openFileStore } from './platform/local/file-store.ts'
import { playHosting } from './platform/local/hosting.ts'
import { type LocalSettings, readLocalSettings } from './platform/local/local-environment.ts'
import { startSchedules } from './platform/local/schedule-runner.ts'
import { openTaskQueue } from './platform/local/task-queue.ts'
import { jsonLog } from './platform/log.ts'
import { systemClock } from './platform/system-clock.ts'
import { demoTown } from './seed/demo-town.ts'
import { plant } from './seed/plant.ts'
import { whereToLook } from './seed/where-to-look.ts'

/** The whole product in one process, on this machine alone. */

const FIREBASE_JSON = join(import.meta.dirname, '../../firebase.json')
/** Tasks at once besides those of the lanes; the database is in memory, so more only pile up. */
const CONCURRENCY = 8
const STOP_WITHIN_MS = 1_500

const simulate = ({ config, dataDir, monthlyMessages }: LocalSettings): Simulator =>
  createSimulator({
    channel: { id: '2000000000', secret: config.line.channelSecret, accessToken: config.line.channelAccessToken },
    login: { channelId: config.line.loginChannelId, channelSecret: config.line.loginChannelSecret },
    liff: { id: config.line.liffId, endpointUrl: config.publicUrl },
    account: { name: '枚方市 地域のお知らせ', basicId: config.line.basicId },
    publicUrl: config.publicUrl,
    ...(monthlyMessages !== null && { quota: { type: 'limited' as const, value: monthlyMessages } }),
    storage: join(dataDir, 'simulator.sqlite'),
    allowHttpImages: config.publicUrl.startsWith('http://'),
  })

const listen = (server: ReturnType<typeof createServer>, { port, host }: LocalSettings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigError(`The port ${port} is in use already; set the variable PORT to another one.`)
          : error,
      ),
    )
    server.listen(port, host, resolve)
  })

const start = async (settings: LocalSettings): Promise<() => Promise<void>> => {
  const { port, dataDir, config } = settings
  const log = jsonLog('warn')
  let answer: RequestListener = (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end()
  const server = createServer((request, response) => answer(request, response))
  await listen(server, settings)
  const firestore = await openDurableFirestore({ file: join(dataDir, 'firestore.sqlite') })
  const queue = openTaskQueue({
    file: join(dataDir, 'tasks.sqlite'),
    clock: systemClock,
    log,
    concurrency: CONCURRENCY,
    lanes: LOCAL_LANES,
  })
  const deps: Deps = {
    db: firestore.db,
    line: lineClient(config),
    login: lineLogin(config),
    tasks: queue.tasks,
    files: openFileStore({ directory: join(dataDir, 'files') }),
    clock: systemClock,
    ids: systemIds,
    log,
    config,
    translator: null,
  }
  const system = compose(deps)
  const simulator = settings.simulated ? simulate(settings) : null
  const outer = express().disable('x-powered-by')
  if (simulator) outer.use(simulator.app)
  outer.use(playHosting(FIREBASE_JSON), system.app)

  const town = settings.seed === 'demo' ? demoTown() : null
  if (town) await plant(deps, town)
  if (town && simulator) simulator.addPeople(town.people)
  // Only now: whoever asks whether we run must find the town standing, not half of it.
  answer = outer
  simulator?.setWebhook(`http://localhost:${port}/line/webhook`)
  await setUpMenus(deps).catch((error: unknown) =>
    log.warn({ err: error }, 'menus not set up; tried again every night'),
  )
  // Whoever held a lease is dead: the database lets in one process at a time.
  await releaseLeases(deps)
  queue.start(system.tasks)
  const schedules = startSchedules(system.schedules, { log })
  // What a crash left behind is picked up now, not at the next full five minutes.
  for (const name of ['sweep-deliveries', 'sweep-events']) await system.schedules[name]?.run()
  console.log(whereToLook({ publicUrl: config.publicUrl, town, simulated: settings.simulated, dataDir }))

  return async () => {
    schedules.stop()
    server.close()
    server.closeAllConnections()
    await queue.close()
    await simulator?.close()
    await firestore.close()
  }
}

try {
  const stop = await start(readLocalSettings(process.env))
  const end = () => void Promise.race([stop(), wait(STOP_WITHIN_MS)]).then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(1)
}
