import type { Me } from '@kairan/functions/residents/contract.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, buttonLook } from '../../ui/button.tsx'
import { PlaceName } from './place-name.tsx'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

interface StartStepProps {
  steps: Steps
  notMine: boolean
  /** Who is registered already moves; null: a newcomer. */
  resident: Me['resident']
}

/** With the number from the paper, or without one. */
export function StartStep({ steps, notMine, resident }: StartStepProps) {
  const { t } = useTranslation('join')
  const moves = resident !== null && !notMine
  const title = notMine ? t('start.notMineTitle') : t(moves ? 'moving.title' : 'start.title')
  return (
    <StepPage title={title} steps={steps}>
      {notMine && <p>{t('start.notMine')}</p>}
      {moves && <Moving resident={resident} />}
      <p>{t(moves ? 'moving.number' : 'start.lead')}</p>
      <Button kind="main" onClick={() => steps.go({ at: 'code', typed: '' })}>
        {t('start.haveNumber')}
      </Button>
      <Button className="w-full" onClick={() => steps.go({ at: 'find' })}>
        {t('start.noNumber')}
      </Button>
      <p className="text-solid-gray-800">{t('start.noNumberHint')}</p>
      {moves && (
        <p>
          <Link href="/settings" className={buttonLook('quiet')}>
            {t('moving.notMoving')}
          </Link>
        </p>
      )}
    </StepPage>
  )
}

/** Where one is registered now, and what becomes of it. */
function Moving({ resident }: { resident: NonNullable<Me['resident']> }) {
  const { t } = useTranslation('join')
  return (
    <>
      <p className="rounded-8 bg-solid-gray-50 p-4">
        {t('moving.now')}
        <br />
        <PlaceName areas={resident.areas} number={resident.householdNumber} />
      </p>
      <h2 className="text-std-18B-160">{t('moving.what')}</h2>
      <ul className="list-disc space-y-1 ps-[1.2em]">
        <li>{t('moving.oldEnds')}</li>
        <li>{t('moving.history')}</li>
        {resident.household && <li>{t('moving.family')}</li>}
      </ul>
    </>
  )
}
