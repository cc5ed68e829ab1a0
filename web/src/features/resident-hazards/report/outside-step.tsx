import type { ContactView } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { ReportStep } from './report-step.tsx'
import type { ReportBook } from './use-report.ts'

interface OutsideStepProps {
  book: ReportBook
  contact: ContactView | undefined
  isDangerous: boolean
}

/** What is not the city's: whom to telephone. The city can be told all the same. */
export function OutsideStep({ book, contact, isDangerous }: OutsideStepProps) {
  const { t } = useTranslation('hazards')
  const name = contact?.name ?? ''
  const goOn = () => book.go('where')
  return (
    <ReportStep title={t('outside.title', { name })} book={book} isDangerous={isDangerous}>
      {isDangerous && <p className="font-bold">{t('question.danger')}</p>}
      <p>{t('outside.why', { name })}</p>
      {contact?.phone ? (
        <a className={buttonLook('main')} href={`tel:${contact.phone}`}>
          {t('outside.call', { phone: contact.phone })}
        </a>
      ) : (
        <p>{t('outside.noPhone')}</p>
      )}
      <Button className="w-full" onClick={goOn}>
        {t('outside.anyway')}
      </Button>
    </ReportStep>
  )
}
