import type { HazardStatusName } from '@kairan/functions/hazards/limits.ts'
import { useTranslation } from 'react-i18next'
import { HazardStatusMark } from '../../ui/hazard-status-mark.tsx'

/** Where a report stands, in the words that residents read. */
export function StatusMark({ status }: { status: HazardStatusName }) {
  const { t } = useTranslation('office')
  return <HazardStatusMark status={status}>{t(`hazards.status.${status}`)}</HazardStatusMark>
}
