import type { Me } from '@kairan/functions/residents/contract.ts'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/me.ts'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { OfficeLink } from '../resident-app/notices.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { TypeSizeChoice } from '../type-size/type-size-choice.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Leave } from './leave.tsx'
import { SignOut } from './sign-out.tsx'

/** `/r/settings`: type size, language, where one is registered, signing out, leaving. */
export function SettingsPage({ insideLine }: { insideLine: boolean }) {
  const { t } = useTranslation('resident')
  const { data: me } = useMe()
  const [left, setLeft] = useState(false)
  if (!me) return null
  if (left) return <LeftNotice />
  const { resident } = me
  return (
    <>
      <PageTitle plain={t('settings.title')}>{t('settings.title')}</PageTitle>
      <div className="mt-5 space-y-10">
        <TypeSizeChoice />
        <LanguageChoice registered={resident !== null} />
        <Section title={t('place.title')}>
          {resident ? <PlaceText resident={resident} /> : <p>{t('notRegistered.how')}</p>}
        </Section>
        <OfficeLink offices={me.offices} />
        {!insideLine && <SignOut />}
        {resident && (
          <Section title={t('leave.title')}>
            <Leave onLeft={() => setLeft(true)} />
          </Section>
        )}
      </div>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="mb-2">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** The areas from the city down, the household's number, and since when. */
function PlaceText({ resident }: { resident: NonNullable<Me['resident']> }) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  const { areas, householdNumber, registeredAt, status } = resident
  return (
    <>
      <p className="font-bold">
        <span lang="ja">{areas.map((area) => area.name).join(' › ')}</span>
        {householdNumber !== null && <> {t('place.household', { number: householdNumber })}</>}
      </p>
      <p className="mt-1">{t('place.since', { day: dayInWords(japanDayOf(registeredAt), language) })}</p>
      {householdNumber === null && <p className="mt-1">{t('place.districtOnly')}</p>}
      {status === 'blocked' && <p className="mt-1 font-bold">{t('place.blocked')}</p>}
      <p className="mt-1">{t('place.moved')}</p>
    </>
  )
}

function LeftNotice() {
  const { t } = useTranslation('resident')
  return (
    <>
      <PageTitle plain={t('left.title')}>{t('left.title')}</PageTitle>
      <p className="my-4">{t('left.done')}</p>
      <p>{t('left.again')}</p>
    </>
  )
}
