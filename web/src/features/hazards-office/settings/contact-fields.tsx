import type { OutsideKeeper } from '@kairan/functions/hazards/categories.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'

interface Contact {
  name: string
  phone: string
}

interface ContactFieldsProps {
  keeper: OutsideKeeper
  contact: Contact
  nameError: string | undefined
  phoneError: string | undefined
  onChange: (contact: Contact) => void
}

/** Whom to telephone for what is not the city's. */
export function ContactFields({ keeper, contact, nameError, phoneError, onChange }: ContactFieldsProps) {
  const { t } = useTranslation('office')
  return (
    <fieldset className="mt-4 rounded-8 border border-solid-gray-420 px-4">
      <legend className="px-1 font-bold">{t(`hazards.keepers.${keeper}`)}</legend>
      <div className="-my-2 grid gap-x-4 sm:grid-cols-2">
        <Field label={t('hazardSettings.name')} error={nameError}>
          {(field) => (
            <input
              {...field}
              maxLength={40}
              value={contact.name}
              onChange={({ target }) => onChange({ ...contact, name: target.value })}
            />
          )}
        </Field>
        <Field label={t('hazardSettings.phone')} error={phoneError}>
          {(field) => (
            <input
              {...field}
              inputMode="tel"
              value={contact.phone}
              onChange={({ target }) => onChange({ ...contact, phone: target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  )
}
