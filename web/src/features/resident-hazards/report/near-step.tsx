import type { CategoryView, NearHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { nearHazards, useFollow } from '../hazards.ts'
import { NearCard } from './near-card.tsx'
import { ReportStep } from './report-step.tsx'
import type { ReportBook } from './use-report.ts'

/** What others have told of nearby: the same place is followed, another one is told of. */
export function NearStep({ book, category }: { book: ReportBook; category: CategoryView }) {
  const { t } = useTranslation('hazards')
  const position = book.report.position ?? ''
  const { data, error, refetch } = useQuery({
    ...nearHazards({ category: category.id, position }),
    enabled: position !== '',
  })
  const follow = useFollow()
  const join = ({ id }: NearHazard) =>
    follow.mutate(id, {
      onSuccess: ({ number }) =>
        book.tell((report) => ({ ...report, outcome: { as: 'follower', id, number, hint: null, wasAdded: false } })),
    })
  if (!data && !error && position !== '') return <Loading />
  return (
    <ReportStep title={t('near.title')} book={book}>
      <p>{t('near.lead')}</p>
      {error && !data && <FailureNotice error={error} kept={t('kept')} onRetry={() => void refetch()} />}
      {follow.error && <FailureNotice error={follow.error} kept={t('near.notYet')} />}
      <ul className="space-y-4">
        {data?.hazards.map((hazard) => (
          <li key={hazard.id}>
            <NearCard
              hazard={hazard}
              busy={follow.isPending}
              isJoining={follow.variables === hazard.id}
              onJoin={join}
            />
          </li>
        ))}
      </ul>
      <Button className="min-h-14 w-full" onClick={() => book.go('details')}>
        {t('near.other')}
      </Button>
    </ReportStep>
  )
}
