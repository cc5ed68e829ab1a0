import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { useShowNew } from './step-problem.tsx'
import { usePresent } from './use-present.ts'

/** Who else has the report before them, and whether one of them has changed it. Nothing on the page moves until one wants it to. */
export function OthersHere({ hazard: { id, version } }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const { data } = usePresent(id)
  const showNew = useShowNew(id)
  const ref = useFocusKept<HTMLDivElement>()
  const offices = data?.others.map(({ office }) => office) ?? []
  const isChanged = data !== undefined && data.version > version
  return (
    <div ref={ref} role="status" className="print:hidden">
      {offices.length > 0 && (
        <p className="mt-3 rounded-8 border-2 border-key-900 bg-key-50 px-3 py-2 font-bold">
          <span aria-hidden="true">◉ </span>
          {t('hazard.present', { offices: offices.join('、') })}
        </p>
      )}
      {isChanged && (
        <div className="mt-3 rounded-8 border-2 border-orange-1000 px-3 py-2">
          <p className="font-bold">
            <span aria-hidden="true">⚠ </span>
            {t('hazard.changed')}
          </p>
          <p>{t('hazard.changedKept')}</p>
          <Button className="mt-2" onClick={() => void showNew()}>
            {t('hazard.showNew')}
          </Button>
        </div>
      )}
    </div>
  )
}
