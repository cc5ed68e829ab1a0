import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOpenHazards } from '../hazards-office/hazards.ts'
import { useInquiries } from '../inquiries/inquiries.ts'
import { useNewcomers } from '../newcomers/newcomers.ts'
import { may, useMyOffices } from '../office-home/my-offices.ts'

/** On the home page: questions, newcomers and hazards that wait, a line each with the way there. Nothing where nobody waits. */
export function ResidentsTasks() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const { area } = office
  const open = useInquiries(area.id, 'open', may(office, 'inquiry.answer'))
  const newcomers = useNewcomers(area.id, may(office, 'newcomer.link'))
  const hazards = useOpenHazards(area.id, may(office, 'hazard.read'))
  const lines = [
    { href: '/o/inquiries', n: open.data?.length ?? 0, key: 'tasks.inquiries' as const },
    { href: '/o/households#newcomers', n: newcomers.data?.length ?? 0, key: 'tasks.newcomers' as const },
    {
      href: area.kind === 'city' ? '/c/hazards' : '/o/hazards',
      n: hazards.data?.n ?? 0,
      key: hazards.data?.isMore ? ('hazardTasks.openMany' as const) : ('hazardTasks.open' as const),
    },
  ].filter(({ n }) => n > 0)
  if (lines.length === 0) return null
  return (
    <section className="mt-8">
      <h2>{t('tasks.waiting')}</h2>
      <ul className="mt-2 grid gap-2">
        {lines.map(({ href, n, key }) => (
          <li key={key}>
            <Link
              href={href}
              className="flex min-h-14 items-center justify-between gap-3 rounded-8 border-2 border-orange-1000 px-4 py-2 font-bold"
            >
              {t(key, { n })} <span aria-hidden="true">›</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
