import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** The way from the officer's home to the rules. */
export function RulesLink() {
  const { t } = useTranslation('office')
  return (
    <section className="mt-10 border-t border-solid-gray-420 pt-4">
      <h2>{t('rules.title')}</h2>
      <p className="mt-1">{t('rules.linkWhat')}</p>
      <Link href="/o/rules" className="inline-flex min-h-11 items-center">
        {t('rules.link')}
      </Link>
    </section>
  )
}
