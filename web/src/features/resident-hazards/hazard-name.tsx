import { useTranslation } from 'react-i18next'
import { joinReadings } from '../../texts/join-readings.ts'

/** A report's kind and number; the number stays in one piece. */
export function HazardName({ hazard }: { hazard: { categoryName: string; number: string } }) {
  const { t } = useTranslation('hazards')
  return (
    <>
      {joinReadings(hazard.categoryName)} <span className="inline-block">{t('number', { number: hazard.number })}</span>
    </>
  )
}
