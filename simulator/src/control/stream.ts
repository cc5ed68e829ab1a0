import type { RequestHandler, Response } from 'express'
import type { Entry } from '../entries.ts'
import { shownTo } from '../state.ts'
import type { World } from '../world.ts'

/** Changes of this long are told together; a delivery to hundreds is one burst. */
const GATHER_MS = 50
const HEARTBEAT_MS = 15_000

/** Whose phone an entry changes; `state` stands for the platform's own switches and people. */
const touched = (entry: Entry): { phones: string[]; state: boolean } => {
  switch (entry.type) {
    case 'accepted':
      return { phones: shownTo(entry.request), state: entry.request.billed > 0 }
    case 'said':
    case 'unsent':
    case 'read':
      return { phones: [entry.userId], state: false }
    case 'friendship':
      return { phones: [entry.userId], state: true }
    case 'menuLinked':
      return { phones: entry.userIds, state: false }
    case 'people':
    case 'faults':
    case 'quota':
    case 'usage':
    case 'clock':
    case 'webhook':
    case 'event':
    case 'eventsSettled':
    case 'menuDefault':
    case 'menuDeleted':
      return { phones: [], state: true }
    default:
      return { phones: [], state: false }
  }
}

/** Server-sent events: `phone` {userId} and `state` {}; who listens fetches again what changed. */
export const createStream = (world: World): { open: RequestHandler; close(): void } => {
  const listeners = new Set<Response>()
  const phones = new Set<string>()
  let stateChanged = false
  let timer: NodeJS.Timeout | undefined

  const flush = () => {
    timer = undefined
    const lines = [...phones].map((userId) => `event: phone\ndata: ${JSON.stringify({ userId })}\n\n`)
    if (stateChanged) lines.push('event: state\ndata: {}\n\n')
    phones.clear()
    stateChanged = false
    for (const listener of listeners) listener.write(lines.join(''))
  }

  world.onRecord((entries) => {
    if (listeners.size === 0) return
    for (const entry of entries) {
      const change = touched(entry)
      for (const userId of change.phones) phones.add(userId)
      stateChanged ||= change.state
    }
    timer ??= setTimeout(flush, GATHER_MS)
  })

  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()

  return {
    open: (request, response) => {
      response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' })
      response.flushHeaders()
      response.write(': welcome\n\n')
      listeners.add(response)
      request.on('close', () => listeners.delete(response))
    },
    close: () => {
      clearInterval(heartbeat)
      clearTimeout(timer)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
