import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isNotFound } from '../../api/call-failure.ts'
import { useMe } from '../../api/me.ts'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Phrases } from '../../ui/phrases.tsx'
import { NotFoundNotice, NotRegisteredNotice } from '../resident-app/notices.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { TypeSizeChoice } from '../type-size/type-size-choice.tsx'
import { isUnread } from './circular-order.ts'
import { CircularText } from './circular-text.tsx'
import { oneCircular } from './circulars.ts'
import { ConfirmBar } from './confirm-bar.tsx'
import { DeadlineText } from './deadline-text.tsx'
import { Pictures } from './pictures.tsx'

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
      {data && !isNotFound(error) && <Circular circular={data} />}
    </>
  )
}

function Circular({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  const { sender, category, title, titlePhrases, confirmBy, publishedAt, withdrawn } = circular
  return (
    <>
      <article>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <CategoryChip category={category} />
          <strong lang="ja">{sender.name}</strong>
          {publishedAt && <span>{dayInWords(japanDayOf(publishedAt), language)}</span>}
        </p>
        <div lang="ja" className="mt-2">
          <PageTitle plain={title}>
            <Phrases of={titlePhrases} />
          </PageTitle>
        </div>
        {withdrawn && <WithdrawnNotice {...withdrawn} correctedBy={circular.correctedBy} />}
        {confirmBy && isUnread(circular) && (
          <p className="mt-2 border-s-4 border-key-900 ps-3 font-bold">
            <DeadlineText confirmBy={confirmBy} />
          </p>
        )}
        <div className="my-5">
          <TypeSizeChoice />
        </div>
        <CircularText lines={circular.textPhrases} />
        <Pictures pictures={circular.pictures} />
        {language !== 'ja' && language !== 'ja-easy' && <p className="mt-6">{t('circular.inJapanese')}</p>}
      </article>
      {circular.mine && !withdrawn && <ConfirmBar circularId={circular.id} mine={circular.mine} />}
      {circular.mine === null && circular.office && <p className="mt-6">{t('circular.asOfficer')}</p>}
    </>
  )
}

interface Withdrawn {
  at: string
  reason: string
  correctedBy: CircularView['correctedBy']
}

function WithdrawnNotice({ at, reason, correctedBy }: Withdrawn) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  return (
    <div className="my-4 rounded-8 border-2 border-red-1000 p-4">
      <p className="font-bold text-red-1000">
        {t('circular.withdrawn', { day: dayInWords(japanDayOf(at), language) })}
      </p>
      {reason && (
        <p className="mt-1">
          {t('circular.reason')} <span lang="ja">{reason}</span>
        </p>
      )}
      <p className="mt-1">{t('circular.noNeedToConfirm')}</p>
      {correctedBy && (
        <p className="mt-2">
          <Link href={`/circulars/${correctedBy.id}`} className="inline-flex min-h-11 items-center gap-1 font-bold">
            {t('circular.readCorrection')}
            <span aria-hidden="true">›</span>
          </Link>
        </p>
      )}
    </div>
  )
}
