import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PlaceList } from './place-list.tsx'
import { type FoundPlace, placesQuery } from './places.ts'

interface FoundPlacesProps {
  query: { postalCode: string } | { near: string }
  /** What to say when nothing was found. */
  none: string
  onChoose: (place: FoundPlace) => void
}

/** What a search has found, said aloud when it comes. */
export function FoundPlaces({ query, none, onChoose }: FoundPlacesProps) {
  const { t } = useTranslation('join')
  const { data, error, refetch } = useQuery(placesQuery(query))
  const found = useRef<HTMLElement>(null)
  // On a small screen it comes below the edge.
  useEffect(() => {
    if (data) found.current?.scrollIntoView({ block: 'nearest' })
  }, [data])
  if (error && !data) return <FailureNotice error={error} kept={t('find.kept')} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <section ref={found} aria-labelledby="found" className="rounded-8 bg-solid-gray-50 p-4">
      <p role="status" id="found" className="mb-2 font-bold">
        {data.places.length === 0 ? none : t('find.results')}
      </p>
      <PlaceList places={data.places} onChoose={onChoose} withPath />
    </section>
  )
}
