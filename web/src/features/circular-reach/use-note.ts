import type { eraseReceipt, recordReceipt } from '@kairan/functions/circulars/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { withState } from './reach-changes.ts'
import type { HouseholdRow, ReachAnswer } from './reach-types.ts'
import { reachKey } from './use-reach.ts'

interface NoteParts {
  circularId: string
  areaId: string | undefined
  row: HouseholdRow
  onOwnMark: (householdId: string) => void
}

/** Notes that a household got it on paper or by word of mouth, and takes the note back. The row changes with the server's answer. */
export function useNote({ circularId, areaId, row, onOwnMark }: NoteParts) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const announce = useAnnounce()
  const key = reachKey(circularId, areaId)
  const params = { circularId, householdId: row.householdId }
  const mutation = useMutation({
    mutationFn: (via: 'paper' | 'spoken' | null) =>
      via
        ? call<typeof recordReceipt>('PUT', '/api/circulars/{circularId}/receipts/{householdId}', {
            params,
            body: { via },
          })
        : call<typeof eraseReceipt>('DELETE', '/api/circulars/{circularId}/receipts/{householdId}', { params }),
    onMutate: () => onOwnMark(row.householdId),
    onSuccess: async ({ state }) => {
      // An older answer may still be on its way; it must not undo what was just noted.
      await queries.cancelQueries({ queryKey: key })
      queries.setQueryData<ReachAnswer>(key, (reach) => reach && withState(reach, row.householdId, state, null))
      announce(t('rows.noted', { number: row.number, label: row.label, state: t(`states.${state}`) }))
      // Not waited for: the buttons must answer the next tap at once.
      void queries.invalidateQueries({ queryKey: ['reach', circularId] })
    },
  })
  return {
    record: (via: 'paper' | 'spoken') => mutation.mutate(via),
    undo: () => mutation.mutate(null),
    isPending: mutation.isPending,
    error: mutation.error,
  }
}
