import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import { codeOf } from './keep-draft.ts'
import type { DraftWork } from './use-draft.ts'

/** Why the draft is not saved, and the ways out: try again; or, when somebody else was faster, theirs, one's own, or what was sent. */
export function SaveProblem({ error, work }: { error: unknown; work: DraftWork }) {
  const { t } = useTranslation('office')
  const code = codeOf(error)
  if (code === 'circular-already-sent' || code === 'circular-waiting') {
    return (
      <>
        <Problem error={error} />
        <Link href={`/o/circulars/${work.kept?.circularId}`} className={buttonLook('plain')}>
          {t('save.toSent')}
        </Link>
      </>
    )
  }
  if (code === 'circular-changed') {
    return (
      <>
        <Problem error={error} kept={t('save.kept')} />
        <div className="grid gap-3">
          <Button onClick={() => void work.overwrite()}>{t('save.mine')}</Button>
          <Button onClick={() => location.reload()}>{t('save.theirs')}</Button>
        </div>
      </>
    )
  }
  return <Problem error={error} kept={t('save.kept')} onRetry={() => void work.flush()} />
}
