import { createServer } from 'node:http'
import { compose } from '@kairan/functions/compose.ts'
import type { Deps } from '@kairan/functions/deps.ts'
import { LOCAL_LANES } from '@kairan/functions/local-lanes.ts'
import { readConfig } from '@kairan/functions/platform/config.ts'
import { systemIds } from '@kairan/functions/platform/ids.ts'
import { lineClient } from '@kairan/functions/platform/line-client.ts'
import { lineLogin } from '@kairan/functions/platform/line-login.ts'
import { openFileStore } from '@kairan/functions/platform/local/file-store.ts'
import { openTaskQueue } from '@kairan/functions/platform/local/task-queue.ts'
import { jsonLog } from '@kairan/functions/platform/log.ts'
import { systemClock } from '@kairan/functions/platform/system-clock.ts'
import express from 'express'
import { countDocuments } from './counted-firestore.ts'
import { variable } from './environment.ts'
import { remoteFirestore } from './remote-firestore.ts'
import { FIGURES_PATH, SERVICE_LISTENS, type ServiceFigures } from './service-figures.ts'

/*
 * A program of its own: the product as local.ts composes it (tasks on disk, LINE over HTTP), on the database that listens at
 * DATABASE_PORT, with books about the documents it reads and writes and the memory it takes.
 */
const LOOKS_AT_MEMORY_EVERY_MS = 100

const config = readConfig(process.env)
const directory = variable('DATA_DIR')
const log = jsonLog('error')
const firestore = await remoteFirestore(Number(variable('DATABASE_PORT')))
const queue = openTaskQueue({
  file: `${directory}/tasks.sqlite`,
  clock: systemClock,
  log,
  concurrency: 8,
  lanes: LOCAL_LANES,
})
const deps: Deps = {
  db: firestore.db,
  line: lineClient(config),
  login: lineLogin(config),
  tasks: queue.tasks,
  files: openFileStore({ directory: `${directory}/files` }),
  clock: systemClock,
  ids: systemIds,
  log,
  config,
  translator: null,
}
const documents = countDocuments(firestore.db)
const system = compose(deps)

let running = 0
const counted = Object.entries(system.tasks).map(([name, handle]) => [
  name,
  async (payload: unknown) => {
    running += 1
    await documents
      .countFor(name, () => handle(payload))
      .finally(() => {
        running -= 1
      })
  },
])

let peak = 0
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss())
}
setInterval(look, LOOKS_AT_MEMORY_EVERY_MS).unref()

const unsettled = () =>
  documents.countFor('bench', () => firestore.db.collection('deliveries').where('settledAt', '==', null).get())

const app = express().disable('x-powered-by')
app.get(FIGURES_PATH, async (_request, response) => {
  look()
  const figures: ServiceFigures = {
    documents: documents.byAccount(),
    peakBytes: peak,
    tasks: queue.waiting() + running,
    givenUp: queue.failed().length,
    unsettled: (await unsettled()).size,
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1_000,
  }
  response.json(figures)
})
app.delete(FIGURES_PATH, (_request, response) => {
  documents.reset()
  peak = 0
  look()
  response.json({})
})
app.use((request, _response, next) => documents.countFor(`${request.method} ${request.path}`, next), system.app)

const server = createServer(app)
// Longer than the bench leaves a connection idle: one that is closed as a request comes would count as no answer.
server.keepAliveTimeout = 60_000
server.listen(Number(variable('PORT')), '127.0.0.1', () => {
  queue.start(Object.fromEntries(counted))
  console.log(SERVICE_LISTENS)
})

process.once('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  void queue
    .close()
    .then(() => firestore.close())
    .then(() => process.exit(0))
})
