import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { isNarrowed, type ListWish } from './list-wish.ts'

/** What to do where there is nothing to show: other words, less narrow, or back to the whole list. */
export function NothingHere({ wish }: { wish: ListWish }) {
  const { t } = useTranslation('resident')
  const narrowed = isNarrowed(wish)
  if (!wish.words && !narrowed) return <p>{t('list.empty')}</p>
  return (
    <>
      {wish.words && <p>{t('find.nothingHow')}</p>}
      {narrowed && <p className="mt-2">{t(wish.words ? 'find.alsoNarrowed' : 'find.nothingNarrowed')}</p>}
      <p className="mt-4">
        <Link href="/" className={buttonLook('plain')}>
          {t('find.showAll')}
        </Link>
      </p>
    </>
  )
}
