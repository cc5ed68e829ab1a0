import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CallFailure } from '../../api/call-failure.ts'
import { mayPass } from '../../api/query-client.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import type { Publishing } from './use-publish.ts'

/** Another time, fewer people or another way is the way on; so it is wherever the server finds a field wrong. */
const CHOOSE_AGAIN = ['quota-not-enough', 'no-digest', 'approver-missing', 'correction-too-late']
/** Somebody else was faster. */
const GONE = ['circular-waiting', 'circular-already-sent']

const fieldsOf = (error: unknown) => (error instanceof CallFailure ? error.fields : [])

/** What pressing 送る once more would come to. */
export type AfterFailure = 'again' | 'chooseAgain' | 'reload' | 'gone'

/** The same press would fail again, unless what went wrong may pass by itself or is not known. */
export function afterFailure({ error, code = '' }: Pick<Publishing, 'error' | 'code'>): AfterFailure {
  if (fieldsOf(error).length > 0 || CHOOSE_AGAIN.includes(code)) return 'chooseAgain'
  if (GONE.includes(code)) return 'gone'
  return code === 'circular-changed' ? 'reload' : 'again'
}

/** Why 送る did not go through, what was kept, and the way on that fits. */
export function PublishFailure({ publish, onChooseAgain }: { publish: Publishing; onChooseAgain: () => void }) {
  const { t } = useTranslation('office')
  const { error, code, circularId } = publish
  const after = afterFailure(publish)
  const kept = code === 'quota-not-enough' || after === 'gone' ? undefined : mayPass(error) ? 'unknown' : 'kept'
  return (
    <>
      <Problem error={error} kept={kept && t(`publish.${kept}`)} />
      {fieldsOf(error).map(({ path, detail }) => (
        <p key={path} className="mb-3 font-bold">
          {detail}
        </p>
      ))}
      {after === 'chooseAgain' && (
        <Button kind="main" onClick={onChooseAgain}>
          {t('publish.chooseAgain')}
        </Button>
      )}
      {after === 'reload' && (
        <Button kind="main" onClick={() => location.reload()}>
          {t('publish.reload')}
        </Button>
      )}
      {after === 'gone' && (
        <Link href={`/o/circulars/${circularId}`} className={buttonLook('main')}>
          {t('save.toSent')}
        </Link>
      )}
    </>
  )
}
