import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { HERE, Sentence } from '../../ui/sentence.tsx'
import { PlaceList } from './place-list.tsx'
import { choiceOf, type FoundPlace, placesQuery } from './places.ts'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

/** The associations of a district, or the blocks of an association; who is in none, or does not know, says so. */
export function BelowStep({ steps, area }: { steps: Steps; area: AreaName }) {
  const { t } = useTranslation('join')
  const { data, error, refetch } = useQuery(placesQuery({ under: area.id }))
  const isDistrict = area.kind === 'district'
  const choose = (place: FoundPlace) => {
    const { id, kind, name, childCount } = place
    const asksOn = kind === 'association' && childCount > 0
    steps.go(asksOn ? { at: 'below', area: { id, kind, name } } : { at: 'consent', where: choiceOf(place) })
  }
  return (
    <StepPage
      steps={steps}
      title={
        <Sentence of={t(isDistrict ? 'below.associations' : 'below.blocks', { place: HERE })}>
          <span lang="ja">{area.name}</span>
        </Sentence>
      }
    >
      {error && !data && <FailureNotice error={error} kept={t('find.kept')} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <PlaceList places={data.places} onChoose={choose} />}
      {data && (
        <button
          type="button"
          onClick={() => steps.go({ at: 'consent', where: choiceOf(area) })}
          className="min-h-14 w-full rounded-8 border border-solid-gray-600 px-4 py-2 text-start hover:bg-key-50"
        >
          <span className="block font-bold">{t(isDistrict ? 'below.noAssociation' : 'below.unknownBlock')}</span>
          <span className="block">{t(isDistrict ? 'below.noAssociationHint' : 'below.unknownBlockHint')}</span>
        </button>
      )}
    </StepPage>
  )
}
