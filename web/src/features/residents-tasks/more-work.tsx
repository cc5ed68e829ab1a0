import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { HazardsLink } from '../hazards-office/hazards-link.tsx'
import { may, useMyOffices } from '../office-home/my-offices.ts'
import { HelpingLinks } from './helping-links.tsx'

/** Further down on the home page: the ways that are always there, whoever waits. */
export function MoreWork() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  // Nobody asks the city here: questions go to the association or the district.
  if (!may(office, 'inquiry.answer') || office.area.kind === 'city') return null
  return (
    <section className="mt-10 border-t border-solid-gray-420 pt-4">
      <h2>{t('tasks.title')}</h2>
      <HelpingLinks />
      <Link href="/o/inquiries" className="inline-flex min-h-11 items-center font-bold">
        {t('tasks.questions')}
      </Link>
      <span className="block text-solid-gray-800">{t('tasks.questionsWhat')}</span>
      <HazardsLink home="/o" />
    </section>
  )
}
