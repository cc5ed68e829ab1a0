import type { Me } from '@kairan/functions/residents/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { HERE, Sentence } from '../../ui/sentence.tsx'
import { AlreadyHere } from './already-here.tsx'
import { PlaceName } from './place-name.tsx'
import { isSameHome, placeQuery } from './places.ts'
import { isRefused, Refused } from './refused.tsx'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

interface PlaceStepProps {
  steps: Steps
  code: string
  /** Whether it came with the page's address: then this is the second of three steps. */
  counted: boolean
  resident: Me['resident']
}

/** What the code means: 「津田南町自治会 3班 5番のお宅ですね」, はい or ちがいます. */
export function PlaceStep({ steps, code, counted, resident }: PlaceStepProps) {
  const { t } = useTranslation('join')
  const { data: place, error, isFetching, refetch } = useQuery(placeQuery({ kind: 'code', code }))
  if (error && isRefused(error)) return <Refused error={error} steps={steps} code={code} />
  if (error && !isFetching)
    return (
      <StepPage title={t('title')} steps={steps}>
        <FailureNotice error={error} kept={t('code.kept')} onRetry={() => void refetch()} />
      </StepPage>
    )
  if (!place) return <Loading />
  if (resident && isSameHome(resident, place)) return <AlreadyHere place={place} />
  const watches = place.standing === 'watcher'
  const question = t(watches ? 'place.questionWatcher' : 'place.question', { place: HERE })
  return (
    <StepPage
      steps={steps}
      number={counted ? 2 : undefined}
      title={
        <Sentence of={question}>
          <PlaceName areas={place.areas} number={place.number} />
        </Sentence>
      }
    >
      {watches && <p>{t('place.watcher')}</p>}
      {place.asksOfficer && <p className="rounded-8 bg-solid-gray-50 p-4">{t('place.asksOfficer')}</p>}
      <Button kind="main" onClick={() => steps.go({ at: 'consent', where: { kind: 'code', code } })}>
        {t('place.yes')}
      </Button>
      <Button className="w-full" onClick={() => steps.go({ at: 'start', notMine: true })}>
        {t('place.no')}
      </Button>
    </StepPage>
  )
}
