import type { signOut } from '@kairan/functions/platform/session-contract.ts'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useAreaTitle } from './area-title.ts'
import { may, useMyOffices } from './my-offices.ts'

/** Leaves this browser: the session is forgotten and the sign-in appears. */
export function SignOutButton() {
  const { t } = useTranslation('office')
  const leave = useMutation({
    mutationFn: () => call<typeof signOut>('POST', '/auth/sign-out'),
    // Loaded anew, so that nothing of what was seen stays in memory.
    onSuccess: () => location.assign('/o'),
  })
  return (
    <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
      {t('header.signOut')}
    </Button>
  )
}

interface OfficeHeaderProps {
  insideLine: boolean
  /** As wide as the page below it. */
  isWide: boolean
}

/** Who is working in which office, the way to the other pages, and out. Inside LINE there is no signing out: LINE says who reads. */
export function OfficeHeader({ insideLine, isWide }: OfficeHeaderProps) {
  const { t } = useTranslation('office')
  const [path] = useLocation()
  const { office } = useMyOffices()
  const { area } = office
  const areaTitle = useAreaTitle()
  const pages = [
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
      shown: may(office, 'inquiry.answer') && area.kind !== 'city',
      here: path.startsWith('/o/inquiries'),
    },
    {
      href: '/o/households',
      label: t('header.households'),
      shown: may(office, 'household.read'),
      here: path === '/o/households',
    },
    {
      href: area.kind === 'city' ? '/c/hazards' : '/o/hazards',
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
  return (
    <header className="border-b border-solid-gray-420 bg-white print:hidden">
      <a href="#page" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3">
        {t('header.toContent')}
      </a>
      <div className={classNames('mx-auto px-4 pt-2', isWide ? 'max-w-320' : 'max-w-240')}>
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <p>
            <span className="font-bold">{areaTitle(area)}</span>{' '}
            <span className="text-solid-gray-800">{t(`roles.${office.role}`)}</span>
          </p>
          {!insideLine && <SignOutButton />}
        </div>
        <nav aria-label={t('header.pages')}>
          <ul className="flex flex-wrap gap-x-1">
            {pages.map(({ href, label, here }) => (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={here ? 'page' : undefined}
                  className={classNames(
                    'flex min-h-12 items-center border-b-4 px-3 font-bold no-underline',
                    here
                      ? 'border-key-900 text-key-1000'
                      : 'border-transparent text-solid-gray-800 hover:border-key-300',
                  )}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
