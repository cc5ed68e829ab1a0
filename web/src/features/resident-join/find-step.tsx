import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Later } from '../../ui/later.tsx'
import { Loading } from '../../ui/loading.tsx'
import { FoundPlaces } from './found-places.tsx'
import { HereSearch } from './here-search.tsx'
import { PlaceList } from './place-list.tsx'
import { choiceOf, type FoundPlace, placesQuery } from './places.ts'
import { PostalSearch } from './postal-search.tsx'
import { StepPage } from './step-page.tsx'
import type { Step } from './steps.ts'
import type { Steps } from './use-steps.ts'

const openMap = () => import('./district-map.tsx').then(({ DistrictMap }) => DistrictMap)

/** Without a number: by postal code, by where one stands, on a map, or from the list, which always works. */
export function FindStep({ steps, search }: { steps: Steps; search: Extract<Step, { at: 'find' }> }) {
  const { t } = useTranslation('join')
  const districts = useQuery(placesQuery({}))
  const note = (change: Partial<typeof search>) => steps.replace({ ...search, ...change })
  // What has nothing below it is chosen by that; the others ask on.
  const choose = (place: FoundPlace) =>
    steps.go(place.childCount === 0 ? { at: 'consent', where: choiceOf(place) } : { at: 'below', area: nameOf(place) })
  const all = districts.data?.places ?? []
  return (
    <StepPage title={t('find.title')} steps={steps}>
      <p>{t('find.lead')}</p>
      <PostalSearch
        typed={search.typed ?? ''}
        onType={(typed) => note({ typed })}
        onSearch={(postalCode) => note({ typed: postalCode, postalCode, near: undefined })}
      />
      <HereSearch onFound={(near) => note({ near, postalCode: undefined })} />
      {all.some(({ position }) => position) &&
        (search.map ? (
          <Later
            name="district-map"
            open={openMap}
            props={{ districts: all, onPoint: (near: string) => note({ near, postalCode: undefined }) }}
          />
        ) : (
          <Button className="w-full" onClick={() => note({ map: true })}>
            {t('find.map')}
          </Button>
        ))}
      {search.postalCode && (
        <FoundPlaces query={{ postalCode: search.postalCode }} none={t('find.postalNone')} onChoose={choose} />
      )}
      {search.near && <FoundPlaces query={{ near: search.near }} none={t('find.hereNone')} onChoose={choose} />}
      <section aria-labelledby="districts">
        <h2 id="districts" className="mb-2">
          {t('find.districts')}
        </h2>
        {districts.error && !districts.data && (
          <FailureNotice error={districts.error} kept={t('find.kept')} onRetry={() => void districts.refetch()} />
        )}
        {districts.isPending && <Loading />}
        {districts.data?.places.length === 0 && <p>{t('find.nothing')}</p>}
        <PlaceList places={all} onChoose={choose} />
      </section>
    </StepPage>
  )
}

const nameOf = ({ id, kind, name }: FoundPlace) => ({ id, kind, name })
