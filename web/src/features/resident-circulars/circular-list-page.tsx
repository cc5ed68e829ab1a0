import type { CircularSummary } from '@kairan/functions/circulars/circular-view.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { CircularCard } from './circular-card.tsx'
import { unreadFirst } from './circular-order.ts'
import { myCirculars } from './circulars.ts'

/** `/r`: the reader's own circulars, those still to be confirmed first. */
export function CircularListPage() {
  const { t } = useTranslation('resident')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery(myCirculars)
  const { unread, rest } = unreadFirst(data?.pages.flatMap((page) => page.circulars) ?? [])
  return (
    <>
      <PageTitle plain={t('list.title')}>{t('list.title')}</PageTitle>
      {error && !isFetchNextPageError && (
        <FailureNotice error={error} kept={data && t('list.kept')} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p role="status" className="mt-1 mb-4 text-std-20B-150">
            {unreadSentence(t, unread.length, rest.length)}
          </p>
          {unread.length + rest.length === 0 && <p>{t('list.empty')}</p>}
          <Section title={t('list.unread')} circulars={unread} />
          <Section title={t('list.rest')} circulars={rest}>
            {hasNextPage && (
              <Button
                className="mt-4 w-full"
                busy={isFetchingNextPage}
                onClick={() => void fetchNextPage({ cancelRefetch: false })}
              >
                {t(isFetchingNextPage ? 'list.loadingOlder' : 'list.older')}
              </Button>
            )}
            {isFetchNextPageError && <FailureNotice error={error} kept={t('list.kept')} />}
          </Section>
        </>
      )}
    </>
  )
}

/** The count in words; nothing where the empty list speaks for itself. */
function unreadSentence(t: TFunction<'resident'>, unread: number, rest: number): string {
  if (unread > 1) return t('list.manyUnread', { number: unread })
  if (unread === 1) return t('list.oneUnread')
  return rest > 0 ? t('list.allConfirmed') : ''
}

function Section({
  title,
  circulars,
  children,
}: {
  title: string
  circulars: CircularSummary[]
  children?: ReactNode
}) {
  const headingId = useId()
  if (circulars.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="mb-8">
      <h2 id={headingId} className="mb-3">
        {title}
      </h2>
      {/* Safari takes a list without bullets for no list; the role says it is one. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ul role="list" className="space-y-3">
        {circulars.map((circular) => (
          <CircularCard key={circular.id} circular={circular} />
        ))}
      </ul>
      {children}
    </section>
  )
}
