import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { failureSentence } from '../../ui/failure-notice.tsx'
import type { Steps } from './use-steps.ts'

/** After several wrong numbers: how long one waits, and what one can do instead. */
export function PausedNotice({ error, steps }: { error: unknown; steps: Pick<Steps, 'go'> }) {
  const { t } = useTranslation('join')
  const { t: common } = useTranslation('common')
  return (
    <div role="alert" className="space-y-3 rounded-8 border-2 border-red-1000 p-4">
      <p className="font-bold">{failureSentence(error, common)}</p>
      <h2 className="text-std-18B-160">{t('code.otherwise')}</h2>
      <ul className="list-disc space-y-1 ps-[1.2em]">
        <li>{t('code.askLeader')}</li>
        <li>{t('code.withoutNumber')}</li>
      </ul>
      <Button onClick={() => steps.go({ at: 'find' })}>{t('start.noNumber')}</Button>
    </div>
  )
}
