import type { JoinPlace } from '@kairan/functions/residents/joining/contract.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { HERE, Sentence } from '../../ui/sentence.tsx'
import { PlaceName } from './place-name.tsx'

/** For whoever scans the sheet a second time. */
export function AlreadyHere({ place }: { place: JoinPlace }) {
  const { t } = useTranslation('join')
  const words = t(place.standing === 'watcher' ? 'already.textWatcher' : 'already.text', { place: HERE })
  return (
    <>
      <PageTitle plain={t('title')}>{t('already.title')}</PageTitle>
      <p className="my-4">
        <Sentence of={words}>
          <PlaceName areas={place.areas} number={place.number} />
        </Sentence>
      </p>
      <Link href="/" className={buttonLook('main')}>
        {t('done.toList')}
      </Link>
    </>
  )
}
