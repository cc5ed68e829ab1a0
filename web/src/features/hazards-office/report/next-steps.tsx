import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { stepsOf } from './steps-of.ts'

/** 「次にすること」: each leads to its place on the page. Nothing where nothing is owed, or whoever looks may only look. */
export function NextSteps({ hazard }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const steps = hazard.mayHandle && !hazard.mergedInto ? stepsOf(hazard) : []
  if (steps.length === 0) return null
  return (
    <nav aria-label={t('hazardNext.title')} className="mt-3 rounded-8 border-2 border-key-900 px-3 py-2 print:hidden">
      <h2 className="text-std-18B-160">{t('hazardNext.title')}</h2>
      <ul className="flex flex-wrap gap-x-5">
        {steps.map((step) => (
          <li key={step}>
            <a href={`#${step}`} className="inline-flex min-h-11 items-center">
              {t(`hazardNext.${step}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
