import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { weekdayInWords } from './rule-words.ts'
import type { Rules } from './rules.ts'
import { toggled, WEEKDAYS } from './rules.ts'
import { TickBoxes } from './tick-boxes.tsx'

/** The contract's limit. */
const TIMES_LIMIT = 4
const NEXT_TIME = '18:00'

interface DigestTimesProps {
  digest: Rules['digest']
  onChange: (digest: Rules['digest']) => void
  failureAt: (path: string) => string | undefined
}

/** On which days of the week and at which times the digest goes out. */
export function DigestTimes({ digest, onChange, failureAt }: DigestTimesProps) {
  const { t } = useTranslation('office')
  const { weekdays, times } = digest
  return (
    <>
      <TickBoxes
        legend={t('rules.digest.weekdays')}
        options={WEEKDAYS.map((value) => ({ value, label: weekdayInWords(value) }))}
        ticked={weekdays}
        onToggle={(day) => onChange({ ...digest, weekdays: toggled(weekdays, day) })}
        error={failureAt('digest.weekdays')}
      />
      {times.map((time, index) => (
        // Times have no name but their place, and one is changed at a time.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index}>
          <Field
            label={times.length === 1 ? t('rules.digest.onlyTime') : t('rules.digest.time', { n: index + 1 })}
            error={failureAt(`digest.times.${index}`)}
          >
            {(input) => (
              <input
                {...input}
                type="time"
                required
                value={time}
                onChange={({ target }) => onChange({ ...digest, times: times.with(index, target.value) })}
              />
            )}
          </Field>
          {times.length > 1 && (
            <Button
              kind="quiet"
              className="-mt-4 mb-2"
              onClick={() => onChange({ ...digest, times: times.toSpliced(index, 1) })}
            >
              {t('rules.digest.dropTime', { n: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      {times.length < TIMES_LIMIT && (
        <Button className="mb-4" onClick={() => onChange({ ...digest, times: [...times, NEXT_TIME] })}>
          {t('rules.digest.addTime')}
        </Button>
      )}
    </>
  )
}
