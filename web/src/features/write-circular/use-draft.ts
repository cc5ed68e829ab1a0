import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { japanDayOf } from '../../ui/japanese-date.ts'
import { afterChange, canBeKept, contentOf, type Draft, draftOf, emptyDraft, isBlank } from './draft.ts'
import { createDraftSaver, type Kept, type SaveState } from './draft-saver.ts'
import { type Content, create, draftChanger, keptAt, lookUp } from './keep-draft.ts'
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
  const [kept, setKept] = useState<Kept | null>(circular && keptAt(circular))
  const newest = useRef(draft)
  const [saver] = useState(() =>
    createDraftSaver<Content>({
      kept,
      create: (content) => create(sender.id, content),
      change: draftChanger(),
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
      newest.current = afterChange(newest.current, alter(newest.current))
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
  /** Puts what stands on the screen over what somebody else has written meanwhile. */
  const overwrite = async (): Promise<void> => {
    if (!kept) return
    try {
      saver.goOnFrom(keptAt(await lookUp(kept.circularId)))
    } catch (error) {
      setSaveState({ kind: 'failed', error })
      return
    }
    await saver.flush()
  }
  /** What else was changed at the draft stands on the server as this version; writing goes on over it. */
  const goOnFrom = (now: Kept): void => {
    saver.goOnFrom(now)
    setKept(now)
  }
  return { draft, update, saveState, kept, flush: saver.flush, overwrite, goOnFrom, tree }
}
export type DraftWork = ReturnType<typeof useDraft>

/** Lets the browser ask before the page is closed while something is not saved yet. */
function useStayWhile(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
