import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useAreaTitle } from './area-title.ts'
import { useMyOffices } from './my-offices.ts'

/** For whoever holds several offices: which one to work in now. Nothing for everybody else. */
export function OfficeSwitch() {
  const { t } = useTranslation('office')
  const { offices, office, choose } = useMyOffices()
  const id = useId()
  const areaTitle = useAreaTitle()
  if (offices.length < 2) return null
  return (
    <p className="mb-4">
      <label htmlFor={id} className="block font-bold">
        {t('home.switch')}
      </label>
      <select
        id={id}
        value={office.grantId}
        onChange={(event) => choose(event.target.value)}
        className="mt-1 min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-3"
      >
        {offices.map(({ grantId, area, role }) => (
          <option key={grantId} value={grantId}>
            {areaTitle(area)} {t(`roles.${role}`)}
          </option>
        ))}
      </select>
    </p>
  )
}
