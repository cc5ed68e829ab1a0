import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useAreaTitle } from '../office-home/area-title.ts'
import { useMyOffices } from '../office-home/my-offices.ts'
import { OfficeSwitch } from '../office-home/office-switch.tsx'
import { Problem } from '../office-home/problem.tsx'
import { RulesForm } from './rules-form.tsx'
import { RulesReading } from './rules-reading.tsx'
import { usePolicy } from './use-policy.ts'

/** `/o/rules`: how one's area hands out its circulars; to change for those who may, to read for everybody else. */
export function RulesPage() {
  const { t } = useTranslation('office')
  const { area } = useMyOffices().office
  const title = t('rules.titleOf', { area: useAreaTitle()(area) })
  const policy = usePolicy(area.id)
  return (
    <>
      <PageTitle plain={title} className="mt-6 mb-4">
        {title}
      </PageTitle>
      <OfficeSwitch />
      <p>{t('rules.what')}</p>
      {policy.isError && !policy.data && <Problem error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.isLoading && <Loading />}
      {policy.data && (
        <>
          <p className="mt-1">
            {policy.data.mayWrite ? `${t(`rules.scope.${area.kind}`)}${t('rules.waiting')}` : t('rules.readOnly')}
          </p>
          {policy.data.mayWrite ? (
            <RulesForm key={area.id} policy={policy.data} />
          ) : (
            <RulesReading policy={policy.data} />
          )}
        </>
      )}
    </>
  )
}
