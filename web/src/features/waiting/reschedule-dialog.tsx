import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { rescheduleCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { fieldFailure } from '../../api/call-failure.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { japanInstant, timeInWords } from '../../ui/japanese-date.ts'
import { Problem } from '../office-home/problem.tsx'
import { MomentField } from '../write-circular/moment-field.tsx'
import { sendAt, timingProblem } from '../write-circular/timing.ts'
import { useQuietHours } from '../write-circular/use-quiet-hours.ts'
import { useStep } from './use-step.ts'

interface RescheduleDialogProps {
  circular: CircularView
  /** When it leaves so far. */
  at: string
  onClose: () => void
}

/** Another minute for a circular that waits for one. */
export function RescheduleDialog({ circular, at, onClose }: RescheduleDialogProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const [moment, setMoment] = useState(() => sendAt(at))
  const quietHours = useQuietHours(circular.sender.id)
  const hours = { quietHours, urgent: circular.category === 'emergency', quietUntil: null, nextDigestAt: null }
  const problem = timingProblem(moment, { now: Date.now(), confirmBy: circular.confirmBy, ...hours })
  const change = useStep(
    circular.id,
    (to: string) =>
      call<typeof rescheduleCircular>('PUT', '/api/circulars/{circularId}/schedule', {
        params: { circularId: circular.id },
        body: { at: to },
      }),
    ({ office }) => {
      announce(t('waiting.changed', { time: timeInWords(office?.schedule?.at ?? at) }))
      onClose()
    },
  )
  const take = (): void => {
    const to = japanInstant(moment.day, moment.clock)
    if (to && !problem) change.mutate(to)
  }
  return (
    <Dialog title={t('waiting.changeTitle')} isOpen onClose={onClose}>
      <MomentField
        value={moment}
        onChange={(to) => {
          change.reset()
          setMoment({ ...moment, ...to })
        }}
        problem={problem}
        refused={fieldFailure(change.error, 'at')}
        hours={hours}
      />
      {change.isError && <Problem error={change.error} kept={t('waiting.notChanged')} />}
      <div className="mt-5 grid gap-3">
        <Button
          kind="main"
          busy={change.isPending}
          blockedBecause={problem ? t('waiting.stillWrong') : undefined}
          onClick={take}
        >
          {t(change.isPending ? 'waiting.changing' : 'waiting.changeYes')}
        </Button>
        <Button onClick={onClose}>{t('waiting.no')}</Button>
      </div>
    </Dialog>
  )
}
