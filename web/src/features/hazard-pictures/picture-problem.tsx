import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../api/call-failure.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'

interface PictureProblemProps {
  /** Null: nothing failed. */
  error: unknown
  kept?: string
  /** Fetches what somebody else, who was quicker, has done. */
  onShowNew: () => void
}

/** Why a picture was not published or taken out; where somebody else was quicker, the way to what they did. */
export function PictureProblem({ error, kept, onShowNew }: PictureProblemProps) {
  const { t } = useTranslation('office')
  if (error === null) return null
  const wasChanged = error instanceof CallFailure && error.status === 409
  return (
    <>
      <Problem error={error} kept={kept} />
      {wasChanged && (
        <Button className="mb-4" onClick={onShowNew}>
          {t('hazard.showNew')}
        </Button>
      )}
    </>
  )
}
