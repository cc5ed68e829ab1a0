import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { CONTROL_PATH, type SendingFault } from '@kairan/simulator/control-contract.ts'
import { createSimulator } from '@kairan/simulator/simulator.ts'
import express from 'express'
import { z } from 'zod'
import type { LineMessage } from '../../deliveries/delivery.ts'
import type { Clock } from '../../deps.ts'
import type { Config } from '../../platform/config.ts'
import { type LineClient, lineClient, type SendOutcome } from '../../platform/line-client.ts'
import { weighted } from './weighted.ts'

/** An answer that takes longer than an impatient client waits; both are short, since thousands of stories are told. */
const SLOW_MS = 60
const IMPATIENT_MS = 25
/** Nobody is impatient by accident on a busy machine. */
const PATIENT_MS = 10_000

type Request = { to: string[]; messages: LineMessage[]; retryKey: string }
type Trouble = SendingFault | 'none' | 'month used up' | 'channel refused'

/** How often LINE does not say what is left of the month. */
const SILENT = 0.1

/** With which weight what happens to a request. */
const TROUBLES: [number, Trouble][] = [
  [20, 'none'],
  [3, 'status500'],
  [3, 'dropBeforeAccept'],
  [3, 'dropAfterAccept'],
  [3, 'rate429'],
  [1, 'slow'],
  [1, 'month used up'],
  [1, 'channel refused'],
]

const Ledger = z.object({
  requests: z.array(
    z.object({
      kind: z.string(),
      retryKey: z.string().nullable(),
      to: z.array(z.string()),
      messages: z.array(z.looseObject({ type: z.string() })),
    }),
  ),
})
/** A multicast as LINE has noted it. */
export type Taken = z.infer<typeof Ledger>['requests'][number]

/** The real client against the simulator, with something going wrong at every turn; and what LINE itself has noted. */
export interface TroubledLine {
  client: LineClient
  /** Every request that was tried, in order. */
  attempts: Request[]
  /** Keys under which two requests were under way at the same moment. */
  doubled: Set<string>
  /** From now on everything goes well, but for ids that are malformed and bodies that LINE will never take. */
  calmDown(): Promise<void>
  /** What LINE has taken, by its own ledger. */
  taken(): Promise<Taken[]>
  close(): Promise<void>
}

/** One body in fifty is refused for good; which one depends on its key alone, as a wrong body stays wrong. */
const isRefusedForGood = (retryKey: string): boolean =>
  (createHash('sha256').update(retryKey).digest()[0] ?? 0) < 256 / 50

/** @param malformed people whose ids the platform calls malformed */
export const troubledLine = async ({
  random,
  clock,
  config,
  malformed,
  people,
  note,
}: {
  random: () => number
  clock: Clock
  config: Config
  malformed: ReadonlySet<string>
  people: string[]
  note: (event: string) => void
}): Promise<TroubledLine> => {
  const { line } = config
  const app = express()
  const server = createServer(app)
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  const publicUrl = `http://127.0.0.1:${port}`
  const simulator = createSimulator({
    channel: { id: '2000000000', secret: line.channelSecret, accessToken: line.channelAccessToken },
    login: { channelId: line.loginChannelId, channelSecret: line.loginChannelSecret },
    liff: { id: line.liffId, endpointUrl: publicUrl },
    publicUrl,
    storage: null,
    now: () => clock.now().toDate(),
    slowMs: SLOW_MS,
    malformed,
  })
  app.use(simulator.app)
  simulator.addPeople(people.map((userId) => ({ userId, name: userId.slice(0, 6), friend: true })))

  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${publicUrl}${CONTROL_PATH}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return response.json()
  }
  const own = { ...line, apiBaseUrl: publicUrl, dataApiBaseUrl: publicUrl }
  const client = lineClient({ line: own }, { timeoutMs: PATIENT_MS })
  const impatient = lineClient({ line: own }, { timeoutMs: IMPATIENT_MS })
  const stranger = lineClient({ line: { ...own, channelAccessToken: 'wrong' } }, { timeoutMs: PATIENT_MS })
  const attempts: Request[] = []
  const underWay = new Set<string>()
  const doubled = new Set<string>()
  let calm = false
  let quotaIsUp = false

  const month = async (isUp: boolean) => {
    if (isUp !== quotaIsUp) await control('PUT', '/quota', isUp ? { type: 'limited', value: 0 } : { type: 'none' })
    quotaIsUp = isUp
  }
  const answerTo = async (request: Request): Promise<SendOutcome> => {
    if (isRefusedForGood(request.retryKey)) return { kind: 'refused', problem: '400 The request body has 1 error(s)' }
    const [, trouble] = calm ? ([1, 'none'] as const) : weighted(random, TROUBLES)
    note(`LINE: ${trouble}`)
    if (trouble === 'channel refused') return stranger.multicast(request)
    await month(trouble === 'month used up')
    if (trouble !== 'none' && trouble !== 'month used up')
      await control('PUT', '/faults', { sending: { kind: trouble, count: 1 } })
    return (trouble === 'slow' ? impatient : client).multicast(request)
  }

  const multicast = async (request: Request): Promise<SendOutcome> => {
    attempts.push(request)
    const { retryKey } = request
    if (underWay.has(retryKey)) doubled.add(retryKey)
    underWay.add(retryKey)
    const outcome = await answerTo(request)
    underWay.delete(retryKey)
    return outcome
  }
  const quota: LineClient['quota'] = () => {
    const isSilent = !calm && random() < SILENT
    if (isSilent) note('LINE: no figures')
    return isSilent ? Promise.resolve(null) : client.quota()
  }

  return {
    client: { ...client, multicast, quota },
    attempts,
    doubled,
    calmDown: async () => {
      calm = true
      await month(false)
      await control('PUT', '/faults', { sending: null })
    },
    taken: async () => Ledger.parse(await control('GET', '/ledger?from=0')).requests,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await simulator.close()
    },
  }
}
