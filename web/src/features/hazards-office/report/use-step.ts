import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CallFailure } from '../../../api/call-failure.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { hazardListKey } from '../hazards.ts'
import { hazardQuery } from './hazard-query.ts'

interface Step<Input> {
  /** The report on the page. */
  hazardId: string
  /** Sends it; the answer is the report as it is afterwards, or another one that was changed with it. */
  send: (input: Input) => Promise<OfficeHazard>
  /** What has been done, in a sentence. */
  said: string
  onDone?: () => void
}

/** One step with a report. What was typed is the caller's and stays until the step has succeeded. */
export function useStep<Input>({ hazardId, send, said, onDone }: Step<Input>) {
  const queries = useQueryClient()
  const announce = useAnnounce()
  return useMutation({
    mutationFn: send,
    onSuccess: async (changed) => {
      if (changed.id === hazardId) queries.setQueryData(hazardQuery(hazardId).queryKey, changed)
      else await queries.invalidateQueries({ queryKey: hazardQuery(hazardId).queryKey })
      announce(said)
      onDone?.()
      void queries.invalidateQueries({ queryKey: hazardListKey })
      void queries.invalidateQueries({ queryKey: ['hazard-similar'] })
    },
  })
}

/** Whether somebody else changed the report first. */
export const wasChanged = (error: unknown): boolean => error instanceof CallFailure && error.code === 'hazard-changed'
