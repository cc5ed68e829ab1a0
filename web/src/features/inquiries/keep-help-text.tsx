import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { OfficeInquiry } from '@kairan/functions/inquiries/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { HelpTextDialog } from './help-text-dialog.tsx'

/** Under an answered inquiry: keeping question and answer for everybody. Nothing before there is an answer. */
export function KeepHelpText({ area, inquiry }: { area: AreaName; inquiry: OfficeInquiry }) {
  const { t } = useTranslation('office')
  const [isOpen, setIsOpen] = useState(false)
  const asked = inquiry.entries.find(({ from }) => from === 'resident')
  const answered = inquiry.entries.findLast(({ from }) => from === 'office')
  if (!asked || !answered) return null
  if (inquiry.helpTextId) {
    return (
      <p role="status" className="mt-8">
        <span aria-hidden="true">✓ </span>
        {t('helpTexts.keptAlready')}
      </p>
    )
  }
  return (
    <section className="mt-8">
      <p>{t('helpTexts.keepWhat')}</p>
      <Button className="mt-1" onClick={() => setIsOpen(true)}>
        {t('helpTexts.keep')}
      </Button>
      {isOpen && (
        <HelpTextDialog
          title={t('helpTexts.keep')}
          place={{ kind: 'new', areaId: area.id, inquiryId: inquiry.id }}
          words={{ question: asked.text, answer: answered.text }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  )
}
