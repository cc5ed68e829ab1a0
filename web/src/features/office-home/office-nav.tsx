import './office-nav.css'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { classNames } from '../../ui/class-names.ts'
import { SignOutButton } from './sign-out-button.tsx'
import { type OfficePage, useOfficePages } from './use-office-pages.ts'

interface OfficeNavProps {
  /** Whose pages these are. */
  title: ReactNode
  insideLine: boolean
}

/** The ways between the pages: tabs where all fit in one line, else a list behind a button. */
export function OfficeNav({ title, insideLine }: OfficeNavProps) {
  const { t } = useTranslation('office')
  const [path] = useLocation()
  const pages = useOfficePages()
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has come
  useEffect(() => setOpen(false), [path])
  return (
    <div className="office-nav">
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 pb-1">
        {title}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
          className="opens-menu min-h-11 shrink-0 rounded-8 border border-key-900 px-3 font-bold text-key-900"
        >
          <span aria-hidden="true">{isOpen ? '✕' : '☰'} </span>
          {t('header.menu')}
        </button>
        {!insideLine && (
          <div className="beside-tabs shrink-0">
            <SignOutButton />
          </div>
        )}
      </div>
      <nav id={listId} aria-label={t('header.pages')} data-open={isOpen || undefined}>
        <ul>
          {pages.map((page) => (
            <li key={page.href}>
              <Tab page={page} />
            </li>
          ))}
          {!insideLine && (
            <li className="in-menu px-1">
              <SignOutButton />
            </li>
          )}
        </ul>
      </nav>
    </div>
  )
}

function Tab({ page: { href, label, here } }: { page: OfficePage }) {
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={classNames(
        'flex min-h-12 min-w-11 items-center border-b-4 px-1 font-bold no-underline sm:px-3',
        here ? 'border-key-900 text-key-1000' : 'border-transparent text-solid-gray-800 hover:border-key-300',
      )}
    >
      {label}
    </Link>
  )
}
