import { useTranslation } from 'react-i18next'
import { joinReadings } from '../../texts/join-readings.ts'
import { HERE, Sentence } from '../../ui/sentence.tsx'

/** A report's kind and number; the number stays in one piece. */
export function HazardName({ hazard }: { hazard: { categoryName: string; number: string } }) {
  const { t } = useTranslation('hazards')
  return (
    <>
      {joinReadings(hazard.categoryName)}{' '}
      <span className="inline-block">
        <Sentence of={t('number', { number: HERE })}>
          <span className="whitespace-nowrap">{hazard.number}</span>
        </Sentence>
      </span>
    </>
  )
}
