import type { HazardStatusName } from '@kairan/functions/hazards/limits.ts'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'

/** A sign for each status, of its own shape: letter, turning arrow, tick, stroke, two ways into one. */
export const statusSigns: Record<HazardStatusName, string> = {
  received: 'M3 5h18v14H3zM3 6l9 7 9-7',
  inProgress: 'M20 12a8 8 0 1 1-3-6.2M20 3v5h-5',
  resolved: 'M4 12l6 6L20 6',
  declined: 'M5 5l14 14M19 5L5 19',
  merged: 'M5 4l7 8v8M19 4l-7 8',
}

const looks: Record<HazardStatusName, string> = {
  received: 'border-orange-1000 text-orange-1000',
  inProgress: 'border-key-900 text-key-1000',
  resolved: 'border-green-900 text-green-1000',
  declined: 'border-solid-gray-900 bg-solid-gray-900 text-white',
  merged: 'border-solid-gray-600 text-solid-gray-800',
}

/** Only the sign of a status, as large as the letters around it. */
export function StatusSign({ status, className }: { status: HazardStatusName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={classNames('size-[1em] shrink-0', className)} aria-hidden="true">
      <path
        d={statusSigns[status]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** Where a report stands, as sign and word. */
export function StatusMark({ status }: { status: HazardStatusName }) {
  const { t } = useTranslation('office')
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full border-2 px-2.5 text-std-16N-170 font-bold',
        looks[status],
      )}
    >
      <StatusSign status={status} />
      {t(`hazards.status.${status}`)}
    </span>
  )
}
