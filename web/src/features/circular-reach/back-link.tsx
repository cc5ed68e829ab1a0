import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** The way back to the overview one came from. */
export function BackLink({ home }: { home: '/o' | '/c' }) {
  const { t } = useTranslation('office')
  return (
    <p className="mt-4 print:hidden">
      <Link href={home} className="inline-flex min-h-11 items-center">
        {t(home === '/c' ? 'reach.backToCity' : 'reach.back')}
      </Link>
    </p>
  )
}
