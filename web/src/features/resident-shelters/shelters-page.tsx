import type { listShelters, ShelterView } from '@kairan/functions/shelters/contract.ts'
import { minutesOnFoot } from '@kairan/functions/shelters/on-foot.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { isRefusal, whereIsHere } from '../../ui/where-is-here.ts'

/** `/r/shelters`: where to go in a disaster; those of the own district, or the nearest ones. */
export function SheltersPage() {
  const { t } = useTranslation('asking')
  const [near, setNear] = useState<string>()
  const { data, error, refetch } = useQuery({
    queryKey: ['shelters', near ?? ''],
    queryFn: ({ signal }) =>
      call<typeof listShelters>('GET', '/api/shelters', { query: near === undefined ? {} : { near }, signal }),
    retryOnMount: false,
  })
  const locate = useMutation({ mutationFn: whereIsHere, onSuccess: setNear })
  return (
    <>
      <PageTitle plain={t('shelters.title')}>{t('shelters.title')}</PageTitle>
      <p className="mt-2">{t('shelters.lead')}</p>
      <Button className="mt-4 w-full" busy={locate.isPending} onClick={() => locate.mutate()}>
        {t(locate.isPending ? 'shelters.looking' : 'shelters.near')}
      </Button>
      <p role="status" className="font-bold">
        {locate.error && t(isRefusal(locate.error) ? 'shelters.refused' : 'shelters.failed')}
      </p>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data?.shelters.length === 0 && <p className="mt-4">{t('shelters.none')}</p>}
      <ul className="mt-4 space-y-4">
        {data?.shelters.map((shelter) => (
          <li key={shelter.id}>
            <Shelter shelter={shelter} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Shelter({ shelter: { name, address, dangers, metres, mapUrl, note } }: { shelter: ShelterView }) {
  const { t } = useTranslation('asking')
  return (
    <article className="rounded-12 border border-solid-gray-420 p-4">
      <h2>{name}</h2>
      {metres !== null && <p className="font-bold">{t('shelters.onFoot', { minutes: minutesOnFoot(metres) })}</p>}
      {address && <p>{address}</p>}
      {dangers.length > 0 && (
        <>
          <p className="mt-2">{t('shelters.for')}</p>
          <ul className="ms-6 list-disc">
            {dangers.map((danger) => (
              <li key={danger}>{t(`shelters.dangers.${danger}`)}</li>
            ))}
          </ul>
        </>
      )}
      {note && <p className="mt-2">{note}</p>}
      {mapUrl && (
        <a href={mapUrl} target="_blank" rel="noopener noreferrer" className="mt-2 inline-flex min-h-11 items-center">
          {t('shelters.map')}
        </a>
      )}
    </article>
  )
}
