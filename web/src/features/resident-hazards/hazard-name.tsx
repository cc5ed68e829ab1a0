import { useTranslation } from 'react-i18next'

/** A report's kind and number; the number stays in one piece. */
export function HazardName({ hazard }: { hazard: { categoryName: string; number: string } }) {
  const { t } = useTranslation('hazards')
  return (
    <>
      {hazard.categoryName} <span className="inline-block">{t('number', { number: hazard.number })}</span>
    </>
  )
}
