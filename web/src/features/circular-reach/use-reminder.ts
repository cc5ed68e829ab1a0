import type { previewReminder, sendReminder } from '@kairan/functions/circulars/reminders/contract.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type CallOutput, call } from '../../api/call.ts'
import { circularKey } from './use-reach.ts'

/** Whom a reminder would reach now, what it costs, and why it may not go. */
export type ReminderPreview = CallOutput<typeof previewReminder>

/** Asking costs the service a question to LINE, so it is asked less often than the account. */
const REFRESH_MS = 30_000

const previewKey = (circularId: string) => ['reminder', circularId] as const

/** Whom a reminder would reach now; kept fresh while the page is visible. */
export const useReminderPreview = (circularId: string) =>
  useQuery({
    queryKey: previewKey(circularId),
    queryFn: ({ signal }) =>
      call<typeof previewReminder>('GET', '/api/circulars/{circularId}/reminder', { params: { circularId }, signal }),
    refetchInterval: REFRESH_MS,
  })

/** Sends the reminder. Whatever the answer, whom it would reach next is asked anew. */
export function useSendReminder(circularId: string, { onSent }: { onSent: () => void }) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      call<typeof sendReminder>('POST', '/api/circulars/{circularId}/reminder', { params: { circularId } }),
    onSuccess: (circular) => {
      queries.setQueryData(circularKey(circularId), circular)
      onSent()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: previewKey(circularId) }),
  })
}
