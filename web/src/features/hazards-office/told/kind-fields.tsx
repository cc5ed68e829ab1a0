import type { CategoryView, ContactView } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../report/select-field.tsx'

interface KindFieldsProps {
  categories: CategoryView[]
  contacts: ContactView[]
  kindId: string
  option: string
  error: string | undefined
  onKind: (kindId: string) => void
  onOption: (option: string) => void
}

/** What it is about, its one question, and at once whom else to tell and when not to wait. */
export function KindFields({ categories, contacts, kindId, option, error, onKind, onOption }: KindFieldsProps) {
  const { t } = useTranslation('office')
  const kind = categories.find(({ id }) => id === kindId)
  const chosen = kind?.options.find(({ id }) => id === option)
  const outside = chosen?.outside ?? kind?.outside
  const contact = contacts.find(({ keeper }) => keeper === outside)
  const keeper = outside && t(`hazards.keepers.${outside}`)
  return (
    <>
      <p className="mt-4 rounded-8 border-2 border-red-1000 px-3 py-2 font-bold">
        <span aria-hidden="true">⚠ </span>
        {t('told.danger')}
      </p>
      <SelectField
        label={t('told.kind')}
        value={kindId}
        options={[
          { value: '', label: t('place.none') },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={onKind}
        error={error}
      />
      {kind?.question && (
        <SelectField
          label={kind.question}
          value={option}
          options={[
            { value: '', label: t('told.optionNone') },
            ...kind.options.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={onOption}
        />
      )}
      <div role="status">
        {chosen?.dangerous && <p className="mb-4 font-bold text-red-1000">{t('told.dangerous')}</p>}
        {keeper && (
          <p className="mb-4 rounded-8 border-2 border-orange-1000 p-3">
            {t('told.outside', { keeper })}{' '}
            {contact?.phone
              ? t('told.outsidePhone', { phone: contact.phone, name: contact.name })
              : t('told.outsideNoPhone', { keeper })}
          </p>
        )}
      </div>
    </>
  )
}
