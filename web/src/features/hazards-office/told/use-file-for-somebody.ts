import type { fileForSomebody } from '@kairan/functions/hazards/reporting/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CallInput, call } from '../../../api/call.ts'
import { hazardListKey } from '../hazards.ts'
import type { FiledHazard } from './filed.tsx'

/** Keeps what somebody told the office as a report; under the same key it is the same report. */
export function useFileForSomebody(onFiled: (filed: FiledHazard) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: CallInput<typeof fileForSomebody>['body']) =>
      call<typeof fileForSomebody>('POST', '/api/office/hazards', { body }),
    onSuccess: (filed) => {
      void queries.invalidateQueries({ queryKey: hazardListKey })
      onFiled(filed)
    },
  })
}
