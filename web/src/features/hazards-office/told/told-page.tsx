import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { may } from '../../office-home/my-offices.ts'
import { OfficeSwitch } from '../../office-home/office-switch.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { categoriesQuery } from '../hazards.ts'
import { useMiddle } from '../map/use-middle.ts'
import { type Home, useHazardOffice } from '../use-hazard-office.ts'
import { ToldForm } from './told-form.tsx'

interface Filed {
  id: string
  number: string
}

/** `/c/hazards/new`, `/o/hazards/new`: an officer writes down what they were told by telephone or at the door. */
export function ToldPage({ home }: { home: Home }) {
  const { t } = useTranslation('office')
  const office = useHazardOffice(home)
  const [filed, setFiled] = useState<Filed | null>(null)
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
      {filed && (
        <div role="status" className="mt-6 rounded-8 border-2 border-green-800 p-4">
          <p className="font-bold">
            <span aria-hidden="true">✓ </span>
            {t('told.done', { number: filed.number })}
          </p>
          <p>{t('told.doneWords')}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {may(office, 'hazard.read') && (
              <Link href={`${base}/${filed.id}`} className={buttonLook('plain')}>
                {t('told.openIt')}
              </Link>
            )}
            <Button onClick={() => setFiled(null)}>{t('told.another')}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
