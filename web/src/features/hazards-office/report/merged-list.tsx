import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { HazardRow } from '../list/hazard-row.tsx'

interface MergedListProps {
  merged: HazardLine[]
  base: string
  isBusy: boolean
  /** Null: whoever looks may not. */
  onUnmerge: ((line: HazardLine) => void) | null
}

/** What was merged into a report, each to be parted from it again. */
export function MergedList({ merged, base, isBusy, onUnmerge }: MergedListProps) {
  const { t } = useTranslation('office')
  if (merged.length === 0) return null
  return (
    <>
      <h3 className="mt-3">{t('hazardMerge.mergedHere')}</h3>
      <ul className="mt-2 grid gap-3">
        {merged.map((line) => (
          <li key={line.id}>
            <HazardRow hazard={line} base={base} />
            {onUnmerge && (
              <Button
                className="mt-2"
                busy={isBusy}
                aria-label={t('hazardMerge.unmergeOf', { number: line.number })}
                onClick={() => onUnmerge(line)}
              >
                {t('hazardMerge.unmerge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
