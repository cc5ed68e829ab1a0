import type { DraftToGoOn, readDraft } from '@kairan/functions/hazards/reporting/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { call } from '../../../api/call.ts'
import { isNotFound } from '../../../api/call-failure.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { readPoint, written } from './phone-position.ts'
import { afterChat, newReport } from './report.ts'
import type { ReportInHistory } from './report-in-history.ts'

/** The report as the page writes it down: under the draft's id, so that it is the same report wherever it is sent. */
const noteOf = (key: string, { filed, draft }: DraftToGoOn): ReportInHistory => {
  const outcome = filed && { as: 'reporter' as const, ...filed, hint: null, wasAdded: false }
  if (!draft) return { hazardReport: { ...newReport(key), outcome }, at: 'kind', depth: 0 }
  const { asks, ...told } = draft
  const point = readPoint(told.position)
  const report = { ...newReport(key), ...told, position: point && written(point), outcome }
  return { hazardReport: report, at: afterChat({ asks, ...report }), depth: 0 }
}

/** Fetches what somebody has told in the chat; then it stands in the browser's history, as if it had been told here. */
export function FromChat({ draftId }: { draftId: string }) {
  const { t } = useTranslation('hazards')
  const { data, error, refetch } = useQuery({
    queryKey: ['hazards', 'draft', draftId],
    queryFn: ({ signal }) =>
      call<typeof readDraft>('GET', '/api/hazard-drafts/{draftId}', { params: { draftId }, signal }),
    retryOnMount: false,
  })
  useEffect(() => {
    if (data) history.replaceState(noteOf(draftId, data), '', location.pathname)
  }, [data, draftId])
  if (!error) return <Loading />
  if (!isNotFound(error)) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return (
    <>
      <FailureNotice error={error} />
      <Link href="/hazards/new" replace className={buttonLook('main')}>
        {t('fromStart')}
      </Link>
    </>
  )
}
