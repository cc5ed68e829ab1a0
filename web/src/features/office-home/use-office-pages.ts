import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { may, useMyOffices } from './my-offices.ts'

/** One entry of the header. */
export interface OfficePage {
  href: string
  label: string
  /** It, or a page below it, is open. */
  here: boolean
}

/** The pages that whoever works in this office may open, in the order of the header. */
export function useOfficePages(): OfficePage[] {
  const { t } = useTranslation('office')
  const [path] = useLocation()
  const { office } = useMyOffices()
  const isCity = office.area.kind === 'city'
  return [
    { href: '/o', label: t('header.home'), shown: true, here: path === '/o' || path.startsWith('/o/circulars') },
    {
      // Whoever has the list of households finds it there.
      href: '/o/assist',
      label: t('headerMore.assist'),
      shown: may(office, 'household.assist') && !may(office, 'household.read'),
      here: path === '/o/assist',
    },
    {
      href: '/o/inquiries',
      label: t('headerMore.inquiries'),
      shown: may(office, 'inquiry.answer') && !isCity,
      here: path.startsWith('/o/inquiries'),
    },
    {
      href: '/o/households',
      label: t('header.households'),
      shown: may(office, 'household.read'),
      here: path === '/o/households',
    },
    {
      href: isCity ? '/c/hazards' : '/o/hazards',
      label: t('hazardTasks.header'),
      shown: may(office, 'hazard.read'),
      here: /^\/[co]\/hazards/.test(path),
    },
    {
      href: '/c',
      label: t('header.city'),
      shown: may(office, 'adoption.read'),
      here: path.startsWith('/c') && !path.startsWith('/c/hazards'),
    },
  ].filter(({ shown }) => shown)
}
