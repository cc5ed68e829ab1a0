import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { focusWhenShown } from '../../../ui/focus.ts'
import { Problem } from '../../office-home/problem.tsx'
import { hazardQuery } from './hazard-query.ts'
import { wasChanged } from './use-step.ts'

interface StepProblemProps {
  hazardId: string
  /** What the step failed with; null: it did not. */
  error: unknown
  /** Forgets the failure. */
  onSeen: () => void
}

/** Why a step was not taken. Where somebody else was quicker, what they did is shown first; what one has written stays. */
export function StepProblem({ hazardId, error, onSeen }: StepProblemProps) {
  const { t } = useTranslation('office')
  const showNew = useShowNew(hazardId)
  if (!error) return null
  if (!wasChanged(error)) return <Problem error={error} kept={t('hazard.kept')} />
  return (
    // What came between pushes the pressed button out of sight.
    <div ref={focusWhenShown} tabIndex={-1} role="alert" className="my-4 rounded-8 border-2 border-orange-1000 p-3">
      <p className="font-bold">
        <span aria-hidden="true">⚠ </span>
        {t('hazard.conflict')}
      </p>
      <p>{t('hazard.kept')}</p>
      <Button
        className="mt-2"
        onClick={() => {
          void showNew().then(onSeen)
        }}
      >
        {t('hazard.showNew')}
      </Button>
    </div>
  )
}

/** Brings the report as it is now; what is being written elsewhere on the page stays. */
export function useShowNew(hazardId: string): () => Promise<void> {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const announce = useAnnounce()
  return async () => {
    await queries.refetchQueries({ queryKey: hazardQuery(hazardId).queryKey })
    await queries.invalidateQueries({ queryKey: ['hazard-similar', hazardId] })
    announce(t('hazard.shown'))
  }
}
