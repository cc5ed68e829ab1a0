import { useTranslation } from 'react-i18next'

/** Before anything else: where lives are in danger, one telephones. @param brief once it has been said in full: the numbers alone */
export function LifeFirst({ brief = false }: { brief?: boolean }) {
  const { t } = useTranslation('hazards')
  return (
    <aside aria-label={t('first.title')} className="rounded-8 border-2 border-red-1000 px-3 py-1">
      {!brief && (
        <p className="mt-2 font-bold text-red-1000">
          <span aria-hidden="true">⚠ </span>
          {t('first.title')}
        </p>
      )}
      <p className="flex flex-wrap gap-x-6">
        <a href="tel:119" className="inline-flex min-h-11 items-center font-bold">
          {t('first.fire')}
        </a>
        <a href="tel:110" className="inline-flex min-h-11 items-center font-bold">
          {t('first.police')}
        </a>
      </p>
    </aside>
  )
}
