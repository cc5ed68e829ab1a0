import type { CircularStatus } from '@kairan/functions/circulars/circular.ts'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'

/** A sign for each state: pen, eye, clock, arrow, tick, stroke. */
const signs: Record<CircularStatus, string> = {
  draft: 'M4 20l1-5L16 4l4 4L9 19z',
  awaitingApproval: 'M2 12c5-8 15-8 20 0-5 8-15 8-20 0zM12 9.5a2.5 2.5 0 1 0 .01 0z',
  scheduled: 'M12 3a9 9 0 1 0 .01 0zM12 7v5l4 2',
  sending: 'M3 12h16M13 6l6 6-6 6',
  sent: 'M4 12l6 6L20 6',
  withdrawn: 'M5 5l14 14M19 5L5 19',
}

/** What needs somebody, or was taken back, stands out in the dark. */
const looks: Record<CircularStatus, string> = {
  draft: 'border-solid-gray-600 text-solid-gray-800',
  awaitingApproval: 'border-orange-1000 text-orange-1000',
  scheduled: 'border-key-900 text-key-1000',
  sending: 'border-key-900 text-key-1000',
  sent: 'border-green-900 text-green-1000',
  withdrawn: 'border-solid-gray-900 bg-solid-gray-900 text-white',
}

/** Where a circular stands, as sign and word. */
export function StatusChip({ status }: { status: CircularStatus }) {
  const { t } = useTranslation('office')
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full border-2 px-2.5 text-std-16N-170 font-bold',
        looks[status],
      )}
    >
      <svg viewBox="0 0 24 24" className="size-[1em] shrink-0" aria-hidden="true">
        <path
          d={signs[status]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t(`status.${status}`)}
    </span>
  )
}
