import { useTranslation } from 'react-i18next'

/** Longer than this is said in days. */
const HOURS_IN_WORDS = 48

/** How long something took, as people say it; of too few it is not told. */
export function useHowLong() {
  const { t } = useTranslation('map')
  const inDays = (days: number | null): string =>
    days === null ? t('figures.tooFew') : t('figures.days', { number: Math.max(1, Math.round(days)) })
  const inHours = (hours: number | null): string => {
    if (hours === null || hours > HOURS_IN_WORDS) return inDays(hours === null ? null : hours / 24)
    return t('figures.hours', { number: Math.max(1, Math.round(hours)) })
  }
  return { inHours, inDays }
}
