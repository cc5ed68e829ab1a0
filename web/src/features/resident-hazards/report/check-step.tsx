import type { CategoryView } from '@kairan/functions/hazards/hazard-view.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPass } from '../../../api/query-client.ts'
import { Button } from '../../../ui/button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useFile } from '../hazards.ts'
import { KeptPicture } from '../kept-picture.tsx'
import type { PictureUploads } from './picture-uploads.ts'
import { chosenOption, type Report, type Step } from './report.ts'
import { ReportStep } from './report-step.tsx'
import type { ReportBook } from './use-report.ts'

interface CheckStepProps {
  book: ReportBook
  category: CategoryView
  uploads: PictureUploads
}

/** Everything once more, each part with the way to change it, and 「知らせる」. */
export function CheckStep({ book, category, uploads }: CheckStepProps) {
  const { t } = useTranslation('hazards')
  const { report, go, tell } = book
  const file = useFile()
  const send = () => {
    const { key, option, position, address, words, pictureIds } = report
    const body = {
      key,
      category: category.id,
      option,
      position,
      address: address.trim(),
      words: words.trim(),
      pictureIds,
    }
    file.mutate(body, {
      onSuccess: ({ id, number, hint, events }) => {
        const wasAdded = events.some(({ kind }) => kind === 'added')
        tell((now) => ({ ...now, outcome: { as: 'reporter', id, number, hint, wasAdded } }))
      },
    })
  }
  const option = chosenOption(category, report.option)
  const isSending = uploads.uploads.some(({ state }) => state !== 'failed')
  return (
    <ReportStep title={t('check.title')} book={book} isDangerous={option?.dangerous ?? false}>
      {option?.dangerous && <p className="font-bold">{t('question.danger')}</p>}
      <dl className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        <Part name={t('check.kind')} step="kind" go={go}>
          {category.name}
          {option && <span className="block">{option.name}</span>}
        </Part>
        <Part name={t('check.where')} step="where" go={go}>
          <Where report={report} />
        </Part>
        <Part name={t('check.pictures')} step="details" go={go}>
          {report.pictureIds.length === 0 && t('check.noPictures')}
          <span className="flex flex-wrap gap-2">
            {report.pictureIds.map((id, index) => (
              <KeptPicture key={id} pictureId={id} number={index + 1} />
            ))}
          </span>
          {uploads.uploads.some(({ state }) => state === 'failed') && (
            <span className="block font-bold text-red-1000">⚠ {t('check.notSent')}</span>
          )}
        </Part>
        <Part name={t('check.words')} step="details" go={go}>
          <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {report.words.trim() || t('check.noWords')}
          </span>
        </Part>
      </dl>
      <p>{t('check.nobody')}</p>
      {file.error && <FailureNotice error={file.error} kept={t(mayPass(file.error) ? 'check.notYet' : 'kept')} />}
      <Button
        kind="main"
        busy={file.isPending}
        onClick={send}
        // Somebody may have come back here by the phone's own button.
        blockedBecause={isSending ? t('details.stillSending') : undefined}
      >
        {t(file.isPending ? 'check.sending' : 'check.send')}
      </Button>
    </ReportStep>
  )
}

function Where({ report: { position, metres, address } }: { report: Report }) {
  const { t } = useTranslation('hazards')
  return (
    <>
      {position !== null && t(metres === null ? 'check.onMap' : 'check.here')}
      {address.trim() !== '' && <span className="block [overflow-wrap:anywhere]">{address.trim()}</span>}
    </>
  )
}

interface PartProps {
  name: string
  step: Step
  go: (to: Step) => void
  children: ReactNode
}

function Part({ name, step, go, children }: PartProps) {
  const { t } = useTranslation('hazards')
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-3 py-2">
      <dt className="font-bold">{name}</dt>
      <dd className="col-start-1 min-w-0">{children}</dd>
      <dd className="col-start-2 row-span-2 row-start-1">
        <Button
          kind="quiet"
          className="min-w-11 justify-center"
          aria-label={t('check.changeOf', { part: name })}
          onClick={() => go(step)}
        >
          {t('check.change')}
        </Button>
      </dd>
    </div>
  )
}
