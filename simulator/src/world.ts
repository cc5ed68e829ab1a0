import { applyEntry } from './apply-entry.ts'
import type { Entry } from './entries.ts'
import { type Blobs, openJournal } from './journal.ts'
import type { SimulatorOptions } from './settings.ts'
import { emptyState, type State } from './state.ts'

/** The platform as it is now, and the one way to change it. */
export interface World {
  settings: SimulatorOptions
  state: State
  blobs: Blobs
  /** The simulator's clock: the real time moved by its offset. */
  now(): Date
  /** Writes the entries to the journal, then lets them happen. */
  record(...entries: Entry[]): void
  onRecord(listener: (entries: Entry[]) => void): void
  close(): void
}

/** Opens the journal and replays it: what was ever recorded is known again. */
export const createWorld = (settings: SimulatorOptions): World => {
  const journal = openJournal(settings.storage)
  const state = emptyState()
  if (settings.quota) state.quota = settings.quota
  for (const entry of journal.replay()) applyEntry(state, entry)
  const listeners: ((entries: Entry[]) => void)[] = []
  const realNow = settings.now ?? (() => new Date())

  return {
    settings,
    state,
    blobs: journal.blobs,
    now: () => new Date(realNow().getTime() + state.clockOffsetMs),
    record: (...entries) => {
      if (entries.length === 0) return
      journal.append(entries)
      for (const entry of entries) applyEntry(state, entry)
      for (const listener of listeners) listener(entries)
    },
    onRecord: (listener) => {
      listeners.push(listener)
    },
    close: () => journal.close(),
  }
}
