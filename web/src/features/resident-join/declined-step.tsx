import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

/** Nobody has to agree, and nothing was kept. */
export function DeclinedStep({ steps, first }: { steps: Steps; first: Parameters<Steps['go']>[0] }) {
  const { t } = useTranslation('join')
  return (
    <StepPage title={t('declined.title')} steps={steps}>
      <p>{t('declined.text')}</p>
      <Button onClick={() => steps.go(first)}>{t('declined.again')}</Button>
    </StepPage>
  )
}
