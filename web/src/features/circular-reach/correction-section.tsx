import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { correctCircular } from '@kairan/functions/circulars/corrections/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Problem } from '../office-home/problem.tsx'
import { StatusChip } from '../office-home/status-chip.tsx'

type Office = NonNullable<CircularView['office']>

/** What follows a circular that was taken back: the notices that put it right, and the way to write one. */
export function CorrectionSection({ circularId, office }: { circularId: string; office: Office }) {
  const { t } = useTranslation('office')
  const { canCorrect, corrections } = office
  if (!canCorrect && corrections.length === 0) return null
  return (
    <section className="mt-6 print:hidden">
      <h2>{t('correction.heading')}</h2>
      {corrections.length > 0 && (
        <ul className="mt-1 divide-y divide-solid-gray-300">
          {corrections.map((correction) => (
            <li key={correction.id} className="py-1">
              <Correction correction={correction} />
            </li>
          ))}
        </ul>
      )}
      {canCorrect && <WriteCorrection circularId={circularId} />}
    </section>
  )
}

/** One of them; a draft is gone on with. */
function Correction({ correction: { id, title, status } }: { correction: Office['corrections'][number] }) {
  const { t } = useTranslation('office')
  if (status !== 'draft')
    return (
      <p className="flex flex-wrap items-center gap-x-3">
        <Link href={`/o/circulars/${id}`} className="inline-flex min-h-11 items-center">
          {title}
        </Link>
        <StatusChip status={status} />
      </p>
    )
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="inline-flex min-h-11 items-center">{title}</span>
        <StatusChip status={status} />
      </p>
      <Link href={`/o/circulars/${id}/edit`} className={classNames(buttonLook('main'), 'mt-2')}>
        {t('correction.goOn')}
      </Link>
    </>
  )
}

/** Begins one; asked twice the service gives the same draft. */
function WriteCorrection({ circularId }: { circularId: string }) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const write = useMutation({
    mutationFn: () =>
      call<typeof correctCircular>('POST', '/api/circulars/{circularId}/correction', { params: { circularId } }),
    onSuccess: (draft) => {
      void queries.invalidateQueries({ queryKey: ['circular', circularId] })
      void queries.invalidateQueries({ queryKey: ['office-circulars'] })
      goTo(`/o/circulars/${draft.id}/edit`)
    },
  })
  return (
    <>
      <p className="mt-1">{t('correction.what')}</p>
      {write.isError && <Problem error={write.error} kept={t('correction.kept')} />}
      <Button kind="main" className="mt-3" busy={write.isPending} onClick={() => write.mutate()}>
        {t(write.isPending ? 'correction.pending' : 'correction.write')}
      </Button>
    </>
  )
}
