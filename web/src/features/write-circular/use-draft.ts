import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { CircularView, changeCircular, createCircular } from '@kairan/functions/circulars/contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { japanDayOf } from '../../ui/japanese-date.ts'
import { canBeKept, contentOf, type Draft, draftOf, emptyDraft, isBlank } from './draft.ts'
import { createDraftSaver, type Kept, type SaveState } from './draft-saver.ts'
import { useAreaTree } from './use-area-tree.ts'

/** After this pause in typing the draft is saved. */
const PATIENCE_MS = 800

interface DraftParts {
  circular: CircularView | null
  sender: AreaName
  onKept: (circularId: string) => void
}

/** A draft while it is being written: what stands on the screen, and its safe-keeping on the server. */
export function useDraft({ circular, sender, onKept }: DraftParts) {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() =>
    circular ? draftOf(circular) : emptyDraft(sender.id, japanDayOf(new Date())),
  )
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'untouched' })
  const [kept, setKept] = useState<Kept | null>(circular && { circularId: circular.id, version: circular.version })
  const newest = useRef(draft)
  const [saver] = useState(() =>
    createDraftSaver<ReturnType<typeof contentOf>>({
      kept,
      create: async (content) => keptAt(await create(sender.id, content)),
      change: async (before, content) => keptAt(await change(before, content)),
      onState: setSaveState,
      onKept: (now) => {
        setKept(now)
        onKept(now.circularId)
      },
      now: () => new Date(),
      patience: PATIENCE_MS,
    }),
  )
  /** Changes the draft; `alter` gets the newest one, also when several changes come at once. */
  const update = useCallback(
    (alter: (draft: Draft) => Draft) => {
      newest.current = alter(newest.current)
      setDraft(newest.current)
      if (!isBlank(newest.current) && canBeKept(newest.current)) saver.keep(contentOf(newest.current))
    },
    [saver],
  )
  useEffect(() => {
    // A phone that is put away may not come back: what was typed last goes out at once.
    const save = (): void => void saver.flush()
    document.addEventListener('visibilitychange', save)
    return () => {
      document.removeEventListener('visibilitychange', save)
      void saver.flush().then(() => queries.invalidateQueries({ queryKey: ['office-circulars'] }))
    }
  }, [saver, queries])
  useStayWhile(saveState.kind === 'waiting' || saveState.kind === 'saving' || saveState.kind === 'failed')
  const tree = useAreaTree(sender, circular?.audience ?? [])
  return { draft, update, saveState, kept, flush: saver.flush, tree }
}
export type DraftWork = ReturnType<typeof useDraft>

type Content = ReturnType<typeof contentOf>

const keptAt = ({ id, version }: CircularView): Kept => ({ circularId: id, version })

const create = (senderAreaId: string, content: Content): Promise<CircularView> =>
  call<typeof createCircular>('POST', '/api/circulars', { body: { ...content, senderAreaId } })

const change = ({ circularId, version }: Kept, content: Content): Promise<CircularView> =>
  call<typeof changeCircular>('PUT', '/api/circulars/{circularId}', {
    params: { circularId },
    body: { ...content, version },
  })

/** Lets the browser ask before the page is closed while something is not saved yet. */
function useStayWhile(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
