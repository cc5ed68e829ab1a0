import { useInfiniteQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { unreadFirst } from './circular-order.ts'
import { CircularSection } from './circular-section.tsx'
import { myCirculars } from './circulars.ts'
import { ListFilters } from './list-filters.tsx'
import { ListSearch } from './list-search.tsx'
import { addressOf, isNarrowed, type ListWish, wishIn } from './list-wish.ts'
import { NothingHere } from './nothing-here.tsx'

/** `/r`: the reader's own circulars, those still to be confirmed first; with words, those in which they stand. */
export function CircularListPage() {
  const { t } = useTranslation('resident')
  const wish = wishIn(useSearch())
  const [, goTo] = useLocation()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery(myCirculars(wish))
  const circulars = data?.pages.flatMap((page) => page.circulars) ?? []
  const { unread, rest } = wish.words ? { unread: [], rest: circulars } : unreadFirst(circulars)
  return (
    <>
      <PageTitle plain={t('list.title')}>{t('list.title')}</PageTitle>
      <ListSearch words={wish.words} onSearch={(words) => goTo(addressOf({ ...wish, words }))} />
      <ListFilters wish={wish} onChange={(changed) => goTo(addressOf(changed), { replace: true })} />
      {error && !isFetchNextPageError && (
        <FailureNotice error={error} kept={data && t('list.kept')} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Loading />}
      {/* It is there before its words are, or nobody would be told of them. */}
      <p role="status" className="mt-4 mb-4 text-std-20B-150">
        {data && summary(t, wish, { unread: unread.length, shown: circulars.length, found: data.pages[0]?.found ?? 0 })}
      </p>
      {data && circulars.length === 0 && <NothingHere wish={wish} />}
      <CircularSection title={t('list.unread')} circulars={unread} />
      <CircularSection title={t(wish.words ? 'find.found' : 'list.rest')} circulars={rest} />
      {hasNextPage && (
        <Button
          className="mb-8 w-full"
          busy={isFetchingNextPage}
          onClick={() => void fetchNextPage({ cancelRefetch: false })}
        >
          {t(isFetchingNextPage ? 'list.loadingOlder' : wish.words ? 'find.more' : 'list.older')}
        </Button>
      )}
      {isFetchNextPageError && <FailureNotice error={error} kept={t('list.kept')} />}
    </>
  )
}

/** How many were found, or how many wait to be confirmed, in words; nothing where the empty list speaks for itself. */
function summary(
  t: TFunction<'resident'>,
  wish: ListWish,
  { unread, shown, found }: { unread: number; shown: number; found: number },
): string {
  const { words } = wish
  if (words) {
    if (found === 0) return t('find.nothing', { words })
    return found === 1 ? t('find.oneFound', { words }) : t('find.manyFound', { words, number: found })
  }
  if (unread > 1) return t('list.manyUnread', { number: unread })
  if (unread === 1) return t('list.oneUnread')
  if (shown === 0) return ''
  return t(isNarrowed(wish) ? 'find.narrowed' : 'list.allConfirmed')
}
