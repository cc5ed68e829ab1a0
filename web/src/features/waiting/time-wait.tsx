import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { CancelButton } from './cancel-button.tsx'
import { ReleaseQuestion } from './release-question.tsx'
import { RescheduleDialog } from './reschedule-dialog.tsx'
import { useCountdown } from './use-countdown.ts'
import type { WaitingParts, WaitingSchedule } from './waiting-parts.ts'

/** When it leaves, in words: at its minute, after the night, or with the digest; and the ways to change that. */
export function TimeWait({ circular, office, schedule, onTooLate }: WaitingParts & { schedule: WaitingSchedule }) {
  const { t } = useTranslation('office')
  const [open, setOpen] = useState<'change' | 'release' | null>(null)
  const isDue = useCountdown(circular.id, schedule.at) === 0
  const time = timeInWords(schedule.at)
  const kind = schedule.kind === 'hold' ? 'time' : schedule.kind
  const close = (): void => setOpen(null)
  return (
    <section className="mt-4 rounded-12 border-2 border-key-900 p-4">
      <div role="status">
        <h2>{isDue ? t('waiting.leaving') : t(`waiting.${kind}`, { time, area: schedule.digestArea?.name ?? '' })}</h2>
      </div>
      <p className="mt-1">{t('waiting.nothingYet')}</p>
      <p>{t('waiting.mayLeave')}</p>
      <div className="mt-4 grid gap-3 sm:grid-cols-3">
        {office.canReschedule && <Button onClick={() => setOpen('change')}>{t('waiting.change')}</Button>}
        {office.canRelease && <Button onClick={() => setOpen('release')}>{t('waiting.releaseNow')}</Button>}
        {office.canCancel && <CancelButton circular={circular} onTooLate={onTooLate} />}
      </div>
      {open === 'change' && <RescheduleDialog circular={circular} at={schedule.at} onClose={close} />}
      {open === 'release' && <ReleaseQuestion circular={circular} time={time} onClose={close} />}
    </section>
  )
}
