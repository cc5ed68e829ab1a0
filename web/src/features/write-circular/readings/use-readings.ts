import type { correctReadings, listReadings } from '@kairan/functions/circulars/readings/contract.ts'
import type { ReadingCorrection } from '@kairan/functions/circulars/readings/reading-correction.ts'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { contentOf } from '../draft.ts'
import { isSame, keptAt, lookUp } from '../keep-draft.ts'
import type { DraftWork } from '../use-draft.ts'

/** The words of the kept draft with their readings, asked for once one wants to look. */
export function useReadings(work: DraftWork, wanted: boolean) {
  const { kept, saveState } = work
  const isSaved = saveState.kind === 'saved' || saveState.kind === 'untouched'
  return useQuery({
    queryKey: ['readings', kept?.circularId, kept?.version],
    queryFn: ({ signal }) =>
      call<typeof listReadings>('GET', '/api/circulars/{circularId}/readings', {
        params: { circularId: kept?.circularId ?? '' },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: wanted && kept !== null && isSaved,
  })
}

/** Puts the readings right: all corrections at once. The draft goes on from the version this makes. */
export function useCorrectReadings(work: DraftWork, { onDone }: { onDone: () => void }) {
  return useMutation({
    mutationFn: async (readings: ReadingCorrection[]) => {
      const saved = await work.flush()
      if (!saved) throw new Error('the draft could not be saved before its readings')
      const { circularId, version } = saved
      return call<typeof correctReadings>('PUT', '/api/circulars/{circularId}/readings', {
        params: { circularId },
        body: { version, readings },
      })
    },
    onSuccess: (circular) => {
      work.goOnFrom(keptAt(circular))
      onDone()
    },
    // The answer may have been lost on the way: if the words are still our own, one goes on from what stands there.
    onError: async () => {
      const there = work.kept && (await lookUp(work.kept.circularId).catch(() => null))
      if (there?.status === 'draft' && isSame(there, contentOf(work.draft))) work.goOnFrom(keptAt(there))
    },
  })
}
