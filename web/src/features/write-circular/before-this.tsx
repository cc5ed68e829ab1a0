import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'

/** What went before this draft: a second officer's word why it came back, or the withdrawn circular it puts right. */
export function BeforeThis({ office: { rejected, corrects } }: { office: NonNullable<CircularView['office']> }) {
  const { t } = useTranslation('office')
  return (
    <>
      {rejected && (
        <section className="mt-4 rounded-8 border-2 border-orange-1000 p-4">
          <h2 className="text-std-18B-160">
            <span aria-hidden="true">⚠ </span>
            {t('again.rejected')}
          </h2>
          <p className="mt-1 whitespace-pre-wrap">{rejected.note}</p>
          <p className="mt-1 text-solid-gray-800">{t('again.rejectedAt', { time: timeInWords(rejected.at) })}</p>
        </section>
      )}
      {corrects && (
        <p className="mt-4 rounded-8 bg-solid-gray-50 p-4">{t('again.corrects', { title: corrects.title })}</p>
      )}
    </>
  )
}
