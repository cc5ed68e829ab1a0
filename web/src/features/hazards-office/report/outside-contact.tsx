import type { OutsideKeeper } from '@kairan/functions/hazards/categories.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '../hazards.ts'

/** Whom to telephone, as the city has settled it. */
export function OutsideContact({ keeper }: { keeper: OutsideKeeper }) {
  const { t } = useTranslation('office')
  const { data } = useQuery(categoriesQuery)
  if (!data) return null
  const contact = data.contacts.find((each) => each.keeper === keeper)
  if (!contact?.phone) return <p className="mt-1">{t('hazardAssign.noPhone')}</p>
  return (
    <p className="mt-1">
      <a href={`tel:${contact.phone}`} className="inline-flex min-h-11 items-center">
        {t('hazardAssign.phone', { name: contact.name, phone: contact.phone })}
      </a>
    </p>
  )
}
