import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Route, Switch } from 'wouter'
import { useMe } from '../../api/me.ts'
import { buttonLook } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { OfficeLink } from '../resident-app/notices.tsx'
import { CategoriesSection } from './categories-section.tsx'
import { FamilySection } from './family-section.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Leave } from './leave.tsx'
import { LeftNotice } from './left-notice.tsx'
import { Letters } from './letters.tsx'
import { PauseSection } from './pause-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { RecordPage } from './record-page.tsx'
import { Section } from './section.tsx'
import { SignOut } from './sign-out.tsx'

interface SettingsProps {
  insideLine: boolean
}

/** Everything below `/r/settings`. */
export function SettingsPages(props: SettingsProps) {
  return (
    <Switch>
      <Route path="/settings/record">
        <RecordPage {...props} />
      </Route>
      <Route>
        <SettingsPage {...props} />
      </Route>
    </Switch>
  )
}

/** What one needs to read comes first: letters and language. Then home and family, what comes, what is known, leaving. */
function SettingsPage({ insideLine }: SettingsProps) {
  const { t } = useTranslation('settings')
  const { data: me } = useMe()
  const [left, setLeft] = useState(false)
  if (!me) return null
  if (left) return <LeftNotice />
  const { resident, offices } = me
  return (
    <>
      <PageTitle plain={t('title')}>{t('title')}</PageTitle>
      <div className="mt-5 space-y-10">
        <Letters />
        <LanguageChoice registered={resident !== null} />
        {resident ? <PlaceSection resident={resident} /> : <NotRegistered />}
        {resident?.household && <FamilySection household={resident.household} insideLine={insideLine} />}
        {resident && <CategoriesSection muted={resident.preferences.muted} />}
        {resident && <PauseSection pausedUntil={resident.preferences.pausedUntil} />}
        <OfficeLink offices={offices} />
        <Section title={t('record.title')}>
          <p className="mb-3">{t('record.lead')}</p>
          <Link href="/settings/record" className={buttonLook('plain')}>
            {t('record.open')}
          </Link>
        </Section>
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

function NotRegistered() {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('place.title')}>
      <p className="mb-3">{t('join.how')}</p>
      <Link href="/join" className={buttonLook('plain')}>
        {t('join.button')}
      </Link>
    </Section>
  )
}
