import type { ReadWord } from '@kairan/functions/circulars/readings/contract.ts'
import type { ReadingCorrection } from '@kairan/functions/circulars/readings/reading-correction.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { Problem } from '../../office-home/problem.tsx'
import type { DraftWork } from '../use-draft.ts'
import { readingTyped, withReading } from './look-through.ts'
import { useCorrectReadings } from './use-readings.ts'

interface ReadingDialogProps {
  word: ReadWord
  corrections: ReadingCorrection[]
  work: DraftWork
  onClose: () => void
}

/** How one word is read: as it stands (and then somebody has looked at it), or put right. */
export function ReadingDialog({ word: { word, reading, source }, corrections, work, onClose }: ReadingDialogProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const [typed, setTyped] = useState(reading ?? '')
  const [tried, setTried] = useState(false)
  const read = readingTyped(typed)
  const correct = useCorrectReadings(work, {
    onDone: () => {
      if (read) announce(t('readings.saved', { word, reading: read }))
      onClose()
    },
  })
  const save = (): void => {
    setTried(true)
    if (read && !correct.isPending) correct.mutate(withReading(corrections, word, read))
  }
  return (
    <Dialog title={t('readings.dialog', { word })} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p>{t('readings.everywhere', { word })}</p>
        <Field label={t('readings.reading')} error={tried && !read ? t('readings.notHiragana') : undefined}>
          {(input) => (
            <input
              {...input}
              type="text"
              autoComplete="off"
              enterKeyHint="done"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        {correct.isError && <Problem error={correct.error} kept={t('readings.kept')} />}
        <div className="grid gap-3">
          <Button kind="main" type="submit" busy={correct.isPending}>
            {t(correct.isPending ? 'readings.saving' : 'readings.save')}
          </Button>
          {source === 'officer' && (
            <Button busy={correct.isPending} onClick={() => correct.mutate(withReading(corrections, word, null))}>
              {t('readings.forget')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
