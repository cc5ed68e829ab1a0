import { setTimeout as delay } from 'node:timers/promises'
import type { World } from '../world.ts'
import { isDelivered, type Outcome, postWebhook } from './delivery.ts'
import type { WebhookEvent } from './event.ts'

/** One body may hold events of several people, as on LINE, when they happen faster than they are taken. */
const BATCH = 10
/** Out of order: events gather this long and go out newest first. */
const GATHER_MS = 300
/** A failed event comes again after this time, once. */
const REDELIVER_MS = 1000
/** Until the app has answered once, a refused connection means that it is still starting: so long is it waited for. */
const START_MS = 60_000
const START_RETRY_MS = 200

const redelivered = (event: WebhookEvent): WebhookEvent => ({ ...event, deliveryContext: { isRedelivery: true } })

export interface WebhookQueue {
  /** Sends what waits, as far as the switches allow. Returns at once. */
  wake(): void
  /** Sends one remembered event again; false when it is not known. */
  redeliver(webhookEventId: string): boolean
  close(): void
}

/**
 * Delivers the waiting events in their order, one body after the other, away from the requests that caused them.
 * Delivered or given up, an event is settled; one that was under way when the process died goes out again.
 */
export const createWebhookQueue = (world: World): WebhookQueue => {
  const { state, settings } = world
  const stop = new AbortController()
  const startedAt = performance.now()
  const held = new Set<string>()
  let answeredOnce = false
  let running = false

  const send = (endpoint: string, events: WebhookEvent[]) => postWebhook(settings.channel, endpoint, events)
  const pause = (ms: number) => delay(ms, undefined, { signal: stop.signal }).catch(() => undefined)

  const isStarting = (outcome: Outcome) =>
    outcome.kind === 'refused' && !answeredOnce && performance.now() - startedAt < START_MS

  const settle = (events: WebhookEvent[]) => {
    for (const event of events) held.delete(event.webhookEventId)
    if (!stop.signal.aborted) world.record({ type: 'eventsSettled', ids: events.map((event) => event.webhookEventId) })
  }

  const comeAgain = async (endpoint: string, events: WebhookEvent[]) => {
    await pause(REDELIVER_MS)
    for (const event of events) {
      if (stop.signal.aborted) return
      await send(endpoint, [redelivered(event)])
    }
    settle(events)
  }

  const deliver = async (endpoint: string, events: WebhookEvent[]): Promise<void> => {
    let outcome = await send(endpoint, events)
    while (isStarting(outcome) && !stop.signal.aborted) {
      await pause(START_RETRY_MS)
      outcome = await send(endpoint, events)
    }
    if (stop.signal.aborted) return
    if (outcome.kind === 'answered') answeredOnce = true
    if (isDelivered(outcome) || !state.faults.redelivery) return settle(events)
    for (const event of events) held.add(event.webhookEventId)
    void comeAgain(endpoint, events)
  }

  const waitingNow = () => [...state.waiting.values()].filter(({ event }) => !held.has(event.webhookEventId))

  const nextBatches = async (): Promise<WebhookEvent[][]> => {
    if (state.faults.outOfOrder) await pause(GATHER_MS)
    const events = waitingNow().map(({ event, late }) => (late ? redelivered(event) : event))
    if (state.faults.outOfOrder) return events.reverse().map((event) => [event])
    return events.length === 0 ? [] : [events.slice(0, BATCH)]
  }

  const hasWork = () =>
    !stop.signal.aborted && state.endpoint !== null && !state.faults.webhookOutage && waitingNow().length > 0

  const run = async (): Promise<void> => {
    while (hasWork()) {
      for (const events of await nextBatches()) {
        const { endpoint } = state
        if (stop.signal.aborted || endpoint === null || state.faults.webhookOutage) break
        const twice = state.faults.duplicates
        await deliver(endpoint, events)
        if (twice && !stop.signal.aborted) await send(endpoint, events)
      }
    }
  }

  const wake = (): void => {
    if (running || !hasWork()) return
    running = true
    // A delivery never throws; what does is a broken journal, and that must be seen.
    void run().finally(() => {
      running = false
      wake()
    })
  }

  world.onRecord((entries) => {
    if (entries.some(({ type }) => type === 'event' || type === 'faults' || type === 'webhook')) wake()
  })

  return {
    wake,
    redeliver: (webhookEventId) => {
      const event = state.events.get(webhookEventId)
      if (!event || state.endpoint === null) return false
      void send(state.endpoint, [redelivered(event)])
      return true
    },
    close: () => stop.abort(),
  }
}
