import { useTranslation } from 'react-i18next'
import { audienceInWords, type KnownAreas } from './audience-choice.ts'

/** ② of a correction: it goes to those who got what it puts right, and to nobody else. */
export function CorrectionAudience({ audience, areas }: { audience: string[]; areas: KnownAreas }) {
  const { t } = useTranslation('office')
  return (
    <section className="mt-4">
      <p className="font-bold">{audienceInWords(audience, areas)}</p>
      <p className="mt-1">{t('again.audience')}</p>
    </section>
  )
}
