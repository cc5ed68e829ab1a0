import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { useAreaTitle } from './area-title.ts'
import { useMyOffices } from './my-offices.ts'
import { OfficeNav } from './office-nav.tsx'

interface OfficeHeaderProps {
  insideLine: boolean
  /** As wide as the page below it. */
  isWide: boolean
}

/** Who is working in which office, the way to the other pages, and out. Inside LINE there is no signing out: LINE says who reads. */
export function OfficeHeader({ insideLine, isWide }: OfficeHeaderProps) {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const areaTitle = useAreaTitle()
  return (
    <header className="border-b border-solid-gray-420 bg-white print:hidden">
      <a href="#page" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3">
        {t('header.toContent')}
      </a>
      <div className={classNames('mx-auto px-4 pt-1', isWide ? 'max-w-320' : 'max-w-240')}>
        <OfficeNav
          insideLine={insideLine}
          title={
            <p className="min-w-0 flex-[1_1_6em]">
              <span className="font-bold">{areaTitle(office.area)}</span>{' '}
              <span className="text-solid-gray-800">{t(`roles.${office.role}`)}</span>
            </p>
          }
        />
      </div>
    </header>
  )
}
