import { addressOf, wishIn } from '@kairan/functions/hazards/open/wish.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Later } from '../../ui/later.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { FiguresSection } from './figures-section.tsx'
import { HazardCards } from './hazard-cards.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { MapFilters } from './map-filters.tsx'
import { openHazards } from './open-hazards.ts'

const openMarksMap = () => import('./marks-map.tsx').then(({ MarksMap }) => MarksMap)

/** `/map`: the reports an office has approved, as a list and on a map, and how many and how fast. For everybody. */
export function MapPage() {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const [wish, setWish] = useState(() => wishIn(location.search))
  /** The report that was chosen last, and where: the list shows what was tapped on the map, and the other way round. */
  const [chosen, setChosen] = useState<{ id: string; in: 'list' | 'map' } | null>(null)
  const { data, error, refetch } = useQuery(openHazards(wish, language))
  const title = t('title')
  useEffect(() => {
    document.title = title
    history.replaceState(history.state, '', addressOf(wish, language))
  }, [title, wish, language])
  const hasPoints = data?.hazards.some(({ position }) => position !== null) ?? false
  return (
    <div className="mx-auto max-w-320 px-4 pt-4 pb-12">
      <header>
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <h1>{title}</h1>
          <LanguageChoice />
        </div>
        <p className="mt-2 max-w-180">{t('lead')}</p>
        <p className="mt-3">
          <a href="/r/hazards/new" className={buttonLook('plain')}>
            {t('report')}
          </a>
        </p>
      </header>
      <main>
        <MapFilters
          wish={wish}
          onChange={setWish}
          categories={data?.categories ?? []}
          districts={data?.districts ?? []}
        />
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {data && (
          <>
            <p role="status" className="mt-4 font-bold">
              {data.hazards.length === 0 ? t('none') : t(data.isCut ? 'cut' : 'count', { number: data.hazards.length })}
            </p>
            <div className="mt-2 gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] lg:items-start">
              {hasPoints && (
                <div className="mb-6 lg:sticky lg:top-4 lg:order-2">
                  <Later
                    name="marks-map"
                    open={openMarksMap}
                    props={{
                      hazards: data.hazards,
                      shown: chosen?.in === 'list' ? chosen : null,
                      onChoose: (id: string) => setChosen({ id, in: 'map' }),
                    }}
                  />
                </div>
              )}
              <HazardCards
                hazards={data.hazards}
                shown={chosen?.in === 'map' ? chosen : null}
                onShow={(id) => setChosen({ id, in: 'list' })}
              />
            </div>
          </>
        )}
        <FiguresSection categories={data?.categories ?? []} />
      </main>
    </div>
  )
}
