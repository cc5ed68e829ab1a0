import type { assignHazard } from '@kairan/functions/hazards/handling/contract.ts'
import type { Assignee } from '@kairan/functions/hazards/hazard.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { useStep } from './use-step.ts'

/** Says who works on a report from now on. */
export function useAssign({ id, version }: OfficeHazard, onDone: () => void) {
  const { t } = useTranslation('office')
  return useStep({
    hazardId: id,
    send: (assignee: Assignee | null) =>
      call<typeof assignHazard>('POST', '/api/office/hazards/{hazardId}/assign', {
        params: { hazardId: id },
        body: { seen: version, assignee },
      }),
    said: t('hazardAssign.done'),
    onDone,
  })
}
