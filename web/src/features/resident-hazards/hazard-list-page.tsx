import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { HazardIcon } from '../../ui/hazard-icon.tsx'
import { HazardStatusMark } from '../../ui/hazard-status-mark.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { HERE, Sentence } from '../../ui/sentence.tsx'
import { WordsLines } from '../../ui/words-lines.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { HazardName } from './hazard-name.tsx'
import { myHazards } from './hazards.ts'
import { lastWord } from './last-word.ts'

/** `/r/hazards`: reporting, and what became of one's reports. */
export function HazardListPage() {
  const { t } = useTranslation('hazards')
  const language = useLanguage()
  const { data, error, refetch } = useQuery(myHazards)
  return (
    <>
      <PageTitle plain={t('title')}>{t('title')}</PageTitle>
      <Link href="/hazards/new" className={`${buttonLook('main')} my-4`}>
        {t('report')}
      </Link>
      {error && <FailureNotice error={error} {...(data && { kept: t('list.kept') })} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && <p>{t(data.hazards.length === 0 ? 'list.empty' : 'list.lead')}</p>}
      <ul className="mt-4 space-y-4">
        {data?.hazards.map((hazard) => (
          <li key={hazard.id}>
            <HazardCard hazard={hazard} />
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <a href={`/map?lang=${language}`} className="inline-flex min-h-11 items-center">
          {t('list.map')}
        </a>
      </p>
    </>
  )
}

function HazardCard({ hazard }: { hazard: MyHazard }) {
  const { t } = useTranslation('hazards')
  const language = useLanguage()
  const said = lastWord(hazard)
  return (
    <article className="relative rounded-12 border border-solid-gray-420 p-4">
      <div className="mb-2 flex items-center gap-3">
        <HazardIcon category={hazard.category} className="size-12 shrink-0 text-solid-gray-800" />
        <h2 className="min-w-0">
          {/* The whole card leads there. */}
          <Link href={`/hazards/${hazard.id}`} className="after:absolute after:inset-0">
            <HazardName hazard={hazard} />
          </Link>
        </h2>
      </div>
      <HazardStatusMark status={hazard.status}>{t(`status.${hazard.status}`)}</HazardStatusMark>
      <p className="mt-2 text-solid-gray-800">
        {t('list.since', { day: dayInWords(japanDayOf(hazard.openedAt), language) })}
        <br />
        {t(hazard.as === 'reporter' ? 'list.own' : 'list.followed')}
      </p>
      {said && (
        <div className="mt-2 rounded-8 bg-key-50 p-3">
          <p className="line-clamp-3">
            <Sentence of={t('list.lastWord', { words: HERE })}>
              <WordsLines lines={said} />
            </Sentence>
          </p>
        </div>
      )}
    </article>
  )
}
