import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { CheckLine } from '../check-line.tsx'
import { type EventDraft, eventProblems, newEvent, placeLimit } from './event-draft.ts'

interface EventFieldsProps {
  event: EventDraft
  change: (part: Partial<EventDraft>) => void
  /** One has tried to go on: what is missing is complained about too. */
  tried: boolean
}

/** Day, last day, time and place, by the phone's own pickers. */
export function EventFields({ event, change, tried }: EventFieldsProps) {
  const { t } = useTranslation('office')
  const problems = eventProblems(event)
  const complaint = (field: keyof typeof problems): string | undefined => {
    const problem = problems[field]
    const isMissing = problem?.endsWith('Missing')
    return problem && (tried || !isMissing) ? t(`event.problems.${problem}`) : undefined
  }
  const { day, lastDay, from, until, place } = event
  return (
    <>
      <Field label={t('event.day')} error={complaint('day')}>
        {(input) => (
          <input {...input} type="date" value={day} onChange={({ target }) => change({ day: target.value })} />
        )}
      </Field>
      <CheckLine
        label={t('event.severalDays')}
        checked={lastDay !== null}
        onChange={(several) => change({ lastDay: several ? '' : null })}
      />
      {lastDay !== null && (
        <Field label={t('event.lastDay')} error={complaint('lastDay')}>
          {(input) => (
            <input
              {...input}
              type="date"
              min={day}
              value={lastDay}
              onChange={({ target }) => change({ lastDay: target.value })}
            />
          )}
        </Field>
      )}
      <CheckLine
        label={t('event.allDay')}
        checked={from === null}
        onChange={(allDay) => change(allDay ? { from: null, until: null } : { from: newEvent.from, until: '' })}
      />
      {from !== null && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-4 sm:grid-cols-2">
          <Field label={t('event.from')} error={complaint('from')}>
            {(input) => (
              <input {...input} type="time" value={from} onChange={({ target }) => change({ from: target.value })} />
            )}
          </Field>
          <Field label={t('event.until')} hint={t('event.untilHint')} error={complaint('until')}>
            {(input) => (
              <input
                {...input}
                type="time"
                value={until ?? ''}
                onChange={({ target }) => change({ until: target.value })}
              />
            )}
          </Field>
        </div>
      )}
      <Field label={t('event.place')} hint={t('event.placeHint')}>
        {(input) => (
          <input
            {...input}
            type="text"
            autoComplete="off"
            maxLength={placeLimit}
            value={place}
            onChange={({ target }) => change({ place: target.value })}
          />
        )}
      </Field>
    </>
  )
}
