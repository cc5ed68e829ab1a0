import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { mayPass } from '../../api/query-client.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import type { Publishing } from './use-publish.ts'

/** After these the same press fails again: another time, fewer people or another way is the way on. */
const CHOOSE_AGAIN = [
  'quota-not-enough',
  'schedule-too-soon',
  'schedule-too-far',
  'quiet-hours',
  'no-digest',
  'urgent-not-in-digest',
  'confirm-by-before-sending',
  'audience-nobody',
]
/** Somebody else was faster. */
const GONE = ['circular-waiting', 'circular-already-sent']

/** Why 送る did not go through, what was kept, and the way on that fits. */
export function PublishFailure({ publish, onChooseAgain }: { publish: Publishing; onChooseAgain: () => void }) {
  const { t } = useTranslation('office')
  const { error, code = '', circularId } = publish
  return (
    <>
      <Problem error={error} kept={t(mayPass(error) ? 'publish.unknown' : 'publish.kept')} />
      {CHOOSE_AGAIN.includes(code) && <Button onClick={onChooseAgain}>{t('publish.chooseAgain')}</Button>}
      {code === 'circular-changed' && <Button onClick={() => location.reload()}>{t('publish.reload')}</Button>}
      {GONE.includes(code) && (
        <Link href={`/o/circulars/${circularId}`} className={buttonLook('plain')}>
          {t('save.toSent')}
        </Link>
      )}
    </>
  )
}
