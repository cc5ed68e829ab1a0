import type { Me } from '@kairan/functions/residents/contract.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { MatchNumber } from '../../ui/match-number.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { Section } from './section.tsx'

/** Where somebody lives as we know it, how they belong to it, and the way to another home. */
export function PlaceSection({ resident }: { resident: NonNullable<Me['resident']> }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { areas, householdNumber, registeredAt, status, standing, matchNumber, formerHomes } = resident
  return (
    <Section title={t('place.title')}>
      <p className="font-bold">
        <AreaPath areas={areas} />
        {householdNumber !== null && <> {t('place.household', { number: householdNumber })}</>}
      </p>
      <p className="mt-1">{t(`place.${standing}`)}</p>
      <p className="mt-1">{t('place.since', { day: dayInWords(japanDayOf(registeredAt), language) })}</p>
      {status === 'blocked' && <p className="mt-1 font-bold">{t('place.blocked')}</p>}
      {matchNumber && (
        <div className="mt-3">
          <MatchNumber digits={matchNumber} title={t('place.matchTitle')} why={t('place.matchWhy')} />
        </div>
      )}
      <p className="mt-3">
        <Link href="/join" className={buttonLook('plain')}>
          {t('place.moved')}
        </Link>
      </p>
      {formerHomes.length > 0 && (
        <>
          <h3 className="mt-4">{t('place.former')}</h3>
          <p>{t('place.formerHint')}</p>
          <ul className="mt-1 list-disc ps-[1.2em]">
            {formerHomes.map(({ areas: former, until }) => (
              <li key={until}>
                <AreaPath areas={former} /> {t('place.until', { day: dayInWords(japanDayOf(until), language) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** From the city down. */
function AreaPath({ areas }: { areas: { name: string }[] }) {
  return <span lang="ja">{areas.map(({ name }) => name).join(' › ')}</span>
}
