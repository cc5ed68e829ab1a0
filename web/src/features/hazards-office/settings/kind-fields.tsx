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

/** One kind: whether it is taken, and within how many days it is to be answered. */
export function KindFields({ kind, isTaken, days, error, onTake, onDays }: KindFieldsProps) {
  const { t } = useTranslation('office')
  const name = t(`hazards.kinds.${kind}`)
  return (
    <li className="grid items-start gap-x-6 py-2 sm:grid-cols-[1fr_15em]">
      <Switch on={isTaken} onChange={onTake} word={t(isTaken ? 'hazardSettings.take' : 'hazardSettings.takeNot')}>
        {name}
      </Switch>
      {isTaken && (
        <div className="-my-4 ps-2">
          <Field
            label={t('hazardSettings.days', { kind: name })}
            hint={t('hazardSettings.daysDefault', { n: HAZARD_CATEGORIES[kind].deadlineDays })}
            error={error}
          >
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                value={days}
                placeholder={String(HAZARD_CATEGORIES[kind].deadlineDays)}
                onChange={({ target }) => onDays(target.value)}
                className={`${field.className} max-w-32`}
              />
            )}
          </Field>
        </div>
      )}
    </li>
  )
}
