import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Loading } from '../../../ui/loading.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { may } from '../../office-home/my-offices.ts'
import { Problem } from '../../office-home/problem.tsx'
import { useHazardOffice } from '../use-hazard-office.ts'
import { ClientsSection } from './clients-section.tsx'
import { settingsQuery } from './settings.ts'
import { SettingsForm } from './settings-form.tsx'
import { ShapesSection } from './shapes-section.tsx'

/** `/c/hazards/settings`: what the city settles about reports. */
export function HazardSettingsPage() {
  const { t } = useTranslation('office')
  const allowed = may(useHazardOffice('/c'), 'hazard.settings')
  const settings = useQuery({ ...settingsQuery, enabled: allowed })
  return (
    <div className="max-w-200">
      <p className="mt-4">
        <Link href="/c/hazards" className="inline-flex min-h-11 items-center">
          {t('hazards.back')}
        </Link>
      </p>
      <PageTitle plain={t('hazardSettings.title')}>{t('hazardSettings.title')}</PageTitle>
      <p className="mt-1">{t(allowed ? 'hazardSettings.what' : 'hazardSettings.notAllowed')}</p>
      {settings.isError && !settings.data && <Problem error={settings.error} onRetry={() => void settings.refetch()} />}
      {allowed && settings.isPending && <Loading />}
      {settings.data && (
        <>
          <SettingsForm settled={settings.data} />
          <ShapesSection shapes={settings.data.shapes} />
          <ClientsSection />
        </>
      )}
    </div>
  )
}
