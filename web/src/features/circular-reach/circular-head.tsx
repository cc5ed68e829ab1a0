import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { dayInWords, timeInWords } from '../../ui/japanese-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { Phrases } from '../../ui/phrases.tsx'
import { AudienceWords } from './audience-words.tsx'

/** What it is, who sent it to whom, when, until when, what it puts right, and whether it was taken back. */
export function CircularHead({ circular, home }: { circular: CircularView; home: '/o' | '/c' }) {
  const { t } = useTranslation('office')
  const { title, titlePhrases, category, sender, publishedAt, confirmBy, withdrawn, office } = circular
  return (
    <>
      <PageTitle plain={title} className="mt-2">
        <Phrases of={titlePhrases} />
      </PageTitle>
      <p className="mt-2">
        <CategoryChip category={category} />
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-solid-gray-800">{t('reach.sender')}</dt>
        <dd>{sender.name}</dd>
        <dt className="text-solid-gray-800">{t('reach.audience')}</dt>
        <dd>
          <AudienceWords circular={circular} />
        </dd>
        {publishedAt && (
          <>
            <dt className="text-solid-gray-800">{t('reach.sentAt')}</dt>
            <dd>{timeInWords(publishedAt)}</dd>
          </>
        )}
        <dt className="text-solid-gray-800">{t('reach.confirmBy')}</dt>
        <dd>{confirmBy ? t('reach.until', { day: dayInWords(confirmBy) }) : t('reach.noDay')}</dd>
      </dl>
      {office?.corrects && (
        <p className="mt-3">
          <Link href={`${home}/circulars/${office.corrects.id}`} className="inline-flex min-h-11 items-center">
            {t('correction.of', { title: office.corrects.title })}
          </Link>
        </p>
      )}
      {withdrawn && <WithdrawnNotice withdrawn={withdrawn} />}
    </>
  )
}

/** Says that it was taken back and why. Where that happened just now, far below, the notice comes into view. */
function WithdrawnNotice({ withdrawn }: { withdrawn: NonNullable<CircularView['withdrawn']> }) {
  const { t } = useTranslation('office')
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no way to clean up.
    notice.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={notice} className="mt-4 rounded-8 border-2 border-solid-gray-900 p-4">
      <p className="font-bold">{t('reach.withdrawn', { time: timeInWords(withdrawn.at) })}</p>
      <p>{t('reach.withdrawnReason', { reason: withdrawn.reason })}</p>
    </div>
  )
}
