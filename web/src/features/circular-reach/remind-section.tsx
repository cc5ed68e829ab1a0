import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { ReminderFigures } from './reminder-figures.tsx'
import { ReminderList } from './reminder-list.tsx'
import { useReminderPreview } from './use-reminder.ts'

/** 「まだの世帯に知らせる」: whom it would reach and what it costs, then the button, or why it cannot go now; and what went out so far. */
export function RemindSection({ circular, office }: { circular: CircularView; office: Office }) {
  const { t } = useTranslation('office')
  if (!office.canRemind && office.reminders.length === 0) return null
  return (
    <section className="mt-10 print:hidden">
      {office.canRemind && (
        <>
          <h2>{t('remind.heading')}</h2>
          <Remind circular={circular} />
        </>
      )}
      {office.reminders.length > 0 && (
        <>
          <h2 className={office.canRemind ? 'mt-6' : undefined}>{t('remind.soFar')}</h2>
          <ReminderList reminders={office.reminders} />
        </>
      )}
    </section>
  )
}

type Office = NonNullable<CircularView['office']>

function Remind({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('office')
  const preview = useReminderPreview(circular.id)
  const [asking, setAsking] = useState(false)
  if (!preview.data) {
    if (preview.isError) return <Problem error={preview.error} onRetry={() => void preview.refetch()} />
    return <p className="mt-2 text-solid-gray-800">{t('remind.counting')}</p>
  }
  const { blocked } = preview.data
  return (
    <>
      {(blocked === null || blocked === 'quota-not-enough') && <ReminderFigures preview={preview.data} />}
      <Button
        className="mt-3"
        blockedBecause={blocked ? t(`remind.blocked.${blocked}`) : undefined}
        onClick={() => setAsking(true)}
      >
        {t('remind.open')}
      </Button>
      {asking && <RemindDialog circular={circular} preview={preview.data} onClose={() => setAsking(false)} />}
    </>
  )
}
