import { type HowLong, inDays, inHours } from '@kairan/functions/hazards/open/how-long.ts'
import { useTranslation } from 'react-i18next'

/** How long something took, as people say it; of too few it is not told. */
export function useHowLong() {
  const { t } = useTranslation('map')
  const words = (long: HowLong): string =>
    long === null ? t('figures.tooFew') : t(`figures.${long.unit}`, { number: long.number })
  return {
    inHours: (hours: number | null): string => words(inHours(hours)),
    inDays: (days: number | null): string => words(inDays(days)),
  }
}
