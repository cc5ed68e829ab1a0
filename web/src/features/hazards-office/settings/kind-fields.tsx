import { HAZARD_CATEGORIES, type HazardCategory } from '@kairan/functions/hazards/categories.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { Switch } from '../../../ui/switch.tsx'

interface KindFieldsProps {
  kind: HazardCategory
  isTaken: boolean
  days: string
  error: string | undefined
  onTake: (taken: boolean) => void
  onDays: (days: string) => void
}

/** One kind, folded: whether it is taken, and within how many days it is to be answered. What it is set to now stands outside. */
export function KindFields({ kind, isTaken, days, error, onTake, onDays }: KindFieldsProps) {
  const { t } = useTranslation('office')
  const name = t(`hazards.kinds.${kind}`)
  const usual = HAZARD_CATEGORIES[kind].deadlineDays
  const within = t('hazardSettings.within', { n: days.trim() === '' ? usual : days.trim() })
  return (
    <li>
      <details className="group">
        <summary className="flex min-h-14 cursor-pointer list-none flex-wrap items-center gap-x-4 px-2 py-2 hover:bg-key-50 [&::-webkit-details-marker]:hidden">
          <span className="font-bold">
            <span aria-hidden="true" className="inline-block group-open:rotate-90">
              ▸
            </span>{' '}
            {name}
          </span>
          <span className="ms-auto text-end">
            {isTaken ? `${t('hazardSettings.take')} ・ ${within}` : t('hazardSettings.takeNot')}
          </span>
          {isTaken && error && (
            <span className="basis-full font-bold text-red-1000 group-open:hidden">
              <span aria-hidden="true">⚠ </span>
              {error}
            </span>
          )}
        </summary>
        <div className="grid items-start gap-x-6 ps-4 pb-3 sm:grid-cols-[1fr_15em]">
          <Switch on={isTaken} onChange={onTake} word={t(isTaken ? 'hazardSettings.take' : 'hazardSettings.takeNot')}>
            {t('hazardSettings.takes', { kind: name })}
          </Switch>
          {isTaken && (
            <div className="-my-4 ps-2">
              <Field
                label={t('hazardSettings.days', { kind: name })}
                hint={t('hazardSettings.daysDefault', { n: usual })}
                error={error}
              >
                {(field) => (
                  <input
                    {...field}
                    inputMode="numeric"
                    value={days}
                    placeholder={String(usual)}
                    onChange={({ target }) => onDays(target.value)}
                    className={`${field.className} max-w-32`}
                  />
                )}
              </Field>
            </div>
          )}
        </div>
      </details>
    </li>
  )
}
