import type { Phone, SimulatorState } from '../src/control-contract.ts'
import { API, simulator } from './api.ts'
import { coalesce } from './coalesce.ts'

export interface LiveSnapshot {
  state: SimulatorState | null
  phones: Readonly<Record<string, Phone>>
  /** The simulator's clock minus this device's, milliseconds. */
  clockOffsetMs: number
  /** `live`: changes arrive by themselves; `asking`: the stream is down, so the page asks every few seconds; `lost`: no answer at all. */
  connection: 'live' | 'asking' | 'lost'
  /** Rises with every change that was told; whoever shows more than phones reads again. */
  changes: number
}

/** How often the page asks by itself while the stream is down. */
const POLL_MS = 3_000
/** The state holds every person, so a big delivery must not fetch it for each of them. */
const STATE_GAP_MS = 1_500
const PHONE_GAP_MS = 120

/** Holds what the page shows and keeps it fresh by the stream of changes; reconnects and asks meanwhile when the stream breaks. */
export function liveSimulator() {
  let snapshot: LiveSnapshot = { state: null, phones: {}, clockOffsetMs: 0, connection: 'asking', changes: 0 }
  let watched: readonly string[] = []
  let source: EventSource | null = null
  const listeners = new Set<() => void>()
  const refreshers = new Map<string, () => void>()

  const change = (part: Partial<LiveSnapshot>) => {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }
  const refreshPhone = (userId: string) => {
    const known = refreshers.get(userId)
    const refresh =
      known ??
      coalesce(async () => {
        const phone = await simulator.phone(userId)
        change({ phones: { ...snapshot.phones, [userId]: phone } })
      }, PHONE_GAP_MS)
    if (!known) refreshers.set(userId, refresh)
    refresh()
  }
  const refreshState = coalesce(async () => {
    try {
      const state = await simulator.state()
      const connection = source?.readyState === EventSource.OPEN ? 'live' : 'asking'
      change({ state, clockOffsetMs: Date.parse(state.now) - Date.now(), connection })
      // A change of the platform, such as a new default menu, may be seen on every phone.
      for (const userId of watched) refreshPhone(userId)
    } catch {
      change({ connection: 'lost' })
    }
  }, STATE_GAP_MS)

  const listen = () => {
    source?.close()
    source = new EventSource(`${API}/stream`)
    source.addEventListener('open', () => {
      change({ connection: 'live' })
      refreshState()
    })
    source.addEventListener('error', () => change({ connection: 'asking' }))
    source.addEventListener('state', () => {
      refreshState()
      change({ changes: snapshot.changes + 1 })
    })
    source.addEventListener('phone', (event) => {
      const { userId } = JSON.parse(event.data) as { userId: string }
      if (watched.includes(userId)) refreshPhone(userId)
      change({ changes: snapshot.changes + 1 })
    })
  }

  return {
    read: (): LiveSnapshot => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Says whose phones are on the page; new ones are fetched. */
    watch: (userIds: readonly string[]) => {
      const added = userIds.filter((userId) => !watched.includes(userId))
      watched = userIds
      for (const userId of added) refreshPhone(userId)
    },
    refreshPhone,
    refreshState,
    /** Starts listening and asking; returns what stops both. */
    start: () => {
      refreshState()
      listen()
      const timer = setInterval(() => {
        if (source?.readyState === EventSource.OPEN) return
        refreshState()
        // The browser tries again by itself, except after an answer that was not a stream.
        if (source?.readyState === EventSource.CLOSED) listen()
      }, POLL_MS)
      return () => {
        clearInterval(timer)
        source?.close()
      }
    },
  }
}

export type Live = ReturnType<typeof liveSimulator>
