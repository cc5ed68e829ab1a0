import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { may, useMyOffices } from '../office-home/my-offices.ts'

/** The ways to help people to join, each with what it does; only those the office may go. */
export function HelpingLinks() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const links = [
    { href: '/o/assist', may: may(office, 'household.assist'), label: t('tasks.assist'), what: t('tasks.assistWhat') },
    { href: '/o/sheets', may: may(office, 'household.invite'), label: t('tasks.sheets'), what: t('tasks.sheetsWhat') },
  ].filter((link) => link.may)
  return (
    <ul className="mt-2 grid gap-x-6 md:grid-cols-2">
      {links.map(({ href, label, what }) => (
        <li key={href}>
          <Link href={href} className="inline-flex min-h-11 items-center font-bold">
            {label}
          </Link>
          <span className="block text-solid-gray-800">{what}</span>
        </li>
      ))}
    </ul>
  )
}
