/** Where a kept draft stands on the server. */
export interface Kept {
  circularId: string
  version: number
}

export type SaveState =
  | { kind: 'untouched' }
  /** Changed, and about to be saved. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; error: unknown }

interface SaverParts<Content> {
  /** Where the draft stands when the page opens; null: it is not on the server yet. */
  kept: Kept | null
  /** Writes the draft, the first time. */
  create: (content: Content) => Promise<Kept>
  /** Writes it again over the version that was looked at. */
  change: (kept: Kept, content: Content) => Promise<Kept>
  onState: (state: SaveState) => void
  onKept: (kept: Kept) => void
  now: () => Date
  /** How long to wait for more letters before saving, milliseconds. */
  patience: number
}

export interface DraftSaver<Content> {
  /** Takes the newest content; it is saved after a moment. */
  keep: (content: Content) => void
  /** Saves now what is not saved yet. @returns where it stands, or null when it could not be saved (the state says why) */
  flush: () => Promise<Kept | null>
  /** From now on writes over this version: one has seen what somebody else wrote, and wants one's own words. */
  goOnFrom: (kept: Kept) => void
}

/**
 * Saves a draft while it is being written: one request at a time, always the newest content, so that a slow line neither
 * doubles the draft nor puts older words over newer ones. After a failure the content stays; the next change or `flush` tries again.
 */
export function createDraftSaver<Content>(parts: SaverParts<Content>): DraftSaver<Content> {
  let kept = parts.kept
  let unsaved: { content: Content } | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const saveAll = async (): Promise<void> => {
    while (unsaved) {
      const taken: { content: Content } = unsaved
      parts.onState({ kind: 'saving' })
      try {
        kept = kept ? await parts.change(kept, taken.content) : await parts.create(taken.content)
      } catch (error) {
        parts.onState({ kind: 'failed', error })
        return
      }
      parts.onKept(kept)
      if (unsaved === taken) unsaved = null
    }
    parts.onState({ kind: 'saved', at: parts.now() })
  }

  const save = (): Promise<void> => {
    clearTimeout(timer)
    if (!unsaved && !running) return Promise.resolve()
    running ??= saveAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    keep(content) {
      unsaved = { content }
      if (running) return
      parts.onState({ kind: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(() => void save(), parts.patience)
    },
    async flush() {
      await save()
      return unsaved ? null : kept
    },
    goOnFrom(newer) {
      kept = newer
    },
  }
}
