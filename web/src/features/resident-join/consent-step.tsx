import type { Me } from '@kairan/functions/residents/contract.ts'
import type { join, WhereToJoin } from '@kairan/functions/residents/joining/contract.ts'
import type { CONSENT_VERSION } from '@kairan/functions/residents/resident.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { meQuery } from '../../api/me.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { HERE, Sentence } from '../../ui/sentence.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { AlreadyHere } from './already-here.tsx'
import { PlaceName } from './place-name.tsx'
import { isSameHome, placeQuery } from './places.ts'
import { isRefused, Refused } from './refused.tsx'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

/** The notice these texts are; the model's own value would bring zod along, so only its type does. */
const consentVersion: typeof CONSENT_VERSION = '2026-11'

interface ConsentStepProps {
  steps: Steps
  where: WhereToJoin
  /** Whether its code came with the page's address: then this is the last of three steps. */
  counted: boolean
  resident: Me['resident']
}

/** Three plain sentences, and the button that registers. */
export function ConsentStep({ steps, where, counted, resident }: ConsentStepProps) {
  const { t } = useTranslation('join')
  const store = useQueryClient()
  const language = useLanguage()
  const { data: place, error, refetch } = useQuery(placeQuery(where))
  const agree = useMutation({
    mutationFn: () => call<typeof join>('POST', '/api/join', { body: { language, where, consentVersion } }),
    onSuccess: ({ me, friend, addFriendUrl }) => {
      const moved = resident !== null
      steps.replace({ at: 'done', friend, addFriendUrl, moved, fifth: place?.asksOfficer ?? false })
      store.setQueryData(meQuery.queryKey, me)
      for (const queryKey of [['circulars'], ['circular'], ['join']]) store.removeQueries({ queryKey })
    },
  })
  if (error && !place)
    return (
      <StepPage title={t('title')} steps={steps}>
        <FailureNotice error={error} kept={t('find.kept')} onRetry={() => void refetch()} />
      </StepPage>
    )
  if (isRefused(agree.error) && where.kind === 'code')
    return <Refused error={agree.error} steps={steps} code={where.code} />
  if (!place) return <Loading />
  if (resident && isSameHome(resident, place)) return <AlreadyHere place={place} />
  return (
    <StepPage title={t('consent.title')} steps={steps} number={counted ? 3 : undefined}>
      <p className="rounded-8 bg-solid-gray-50 p-4">
        {t('consent.registersAt')}
        <br />
        <PlaceName areas={place.areas} number={place.number} />
      </p>
      <ol className="list-decimal space-y-2 ps-[1.6em]">
        <li>{t('consent.purpose')}</li>
        <li>{t('consent.only')}</li>
        <li>{t('consent.leaving')}</li>
      </ol>
      {place.standing === 'unlinked' && <p>{t('consent.unlinked')}</p>}
      {place.movesFrom && (
        <p>
          <Sentence of={t('moving.ends', { place: HERE })}>
            <PlaceName areas={place.movesFrom} number={resident?.householdNumber} />
          </Sentence>
        </p>
      )}
      {agree.error && <FailureNotice error={agree.error} kept={t('consent.notYet')} />}
      <Button kind="main" busy={agree.isPending} onClick={() => agree.mutate()}>
        {t(agree.isPending ? 'consent.joining' : 'consent.agree')}
      </Button>
      <Button className="w-full" onClick={() => steps.go({ at: 'declined' })}>
        {t('consent.disagree')}
      </Button>
    </StepPage>
  )
}
