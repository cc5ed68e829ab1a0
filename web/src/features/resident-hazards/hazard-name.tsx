import { useTranslation } from 'react-i18next'
import { joinReadings } from '../../texts/join-readings.ts'

/** A report's kind and number; the number stays in one piece. A link's line does not reach what is a block. */
export function HazardName({ hazard }: { hazard: { categoryName: string; number: string } }) {
  const { t } = useTranslation('hazards')
  return (
    <>
      {joinReadings(hazard.categoryName)}{' '}
      <span className="inline-block [a_&]:underline [a_&]:decoration-1">{t('number', { number: hazard.number })}</span>
    </>
  )
}
