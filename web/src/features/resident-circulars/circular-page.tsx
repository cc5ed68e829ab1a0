import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isNotFound } from '../../api/call-failure.ts'
import { useMe } from '../../api/me.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NotFoundNotice, NotRegisteredNotice } from '../resident-app/notices.tsx'
import { CircularArticle } from './circular-article.tsx'
import { oneCircular } from './circulars.ts'

/** `/r/circulars/:id`: one circular, to read and to confirm. For whoever it was not meant for, it does not exist. */
export function CircularPage({ circularId }: { circularId: string }) {
  const { t } = useTranslation('resident')
  const me = useMe()
  const { data, error, refetch } = useQuery(oneCircular(circularId))
  const registered = me.data === undefined || me.data.resident !== null
  return (
    <>
      <p className="print:hidden">
        <Link href="/" className="inline-flex min-h-11 items-center gap-1">
          <span aria-hidden="true">‹</span>
          {t('circular.back')}
        </Link>
      </p>
      {isNotFound(error) && (registered ? <NotFoundNotice /> : <NotRegisteredNotice />)}
      {error && !isNotFound(error) && (
        <FailureNotice error={error} kept={data && t('circular.kept')} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Loading />}
      {data && !isNotFound(error) && <CircularArticle circular={data} />}
    </>
  )
}
