import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Loading } from '../../../ui/loading.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { may } from '../../office-home/my-offices.ts'
import { OfficeSwitch } from '../../office-home/office-switch.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { categoriesQuery } from '../hazards.ts'
import { useMiddle } from '../map/use-middle.ts'
import { type Home, useHazardOffice } from '../use-hazard-office.ts'
import { Filed, type FiledHazard } from './filed.tsx'
import { ToldForm } from './told-form.tsx'

/** `/c/hazards/new`, `/o/hazards/new`: an officer writes down what they were told by telephone or at the door. */
export function ToldPage({ home }: { home: Home }) {
  const { t } = useTranslation('office')
  const office = useHazardOffice(home)
  const [filed, setFiled] = useState<FiledHazard | null>(null)
  const categories = useQuery(categoriesQuery)
  const middle = useMiddle(office.area)
  const base = `${home}/hazards`
  const allowed = may(office, 'hazard.report')
  return (
    <div className="max-w-200">
      <p className="mt-4">
        <Link href={may(office, 'hazard.read') ? base : home} className="inline-flex min-h-11 items-center">
          {t('hazards.back')}
        </Link>
      </p>
      <PageTitle plain={t('told.title')}>{t('told.title')}</PageTitle>
      <p className="mt-1">{t(allowed ? 'told.what' : 'told.notAllowed')}</p>
      {home === '/o' && <OfficeSwitch />}
      {categories.isError && !categories.data && (
        <Problem error={categories.error} onRetry={() => void categories.refetch()} />
      )}
      {allowed && !filed && categories.isPending && <Loading />}
      {allowed && !filed && categories.data && middle && (
        <ToldForm
          key={office.grantId}
          areaId={office.area.id}
          categories={categories.data.categories}
          contacts={categories.data.contacts}
          middle={middle}
          onFiled={setFiled}
        />
      )}
      {filed && <Filed filed={filed} base={base} onAnother={() => setFiled(null)} />}
    </div>
  )
}
