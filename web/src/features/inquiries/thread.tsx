import type { OfficeInquiry } from '@kairan/functions/inquiries/contract.ts'
import { useTranslation } from 'react-i18next'
import { htmlLang } from '../../texts/languages.ts'
import { timeInWords } from '../../ui/japanese-date.ts'

/** What was said, the first thing first: by the resident or by an officer, never by whom of either. */
export function Thread({ inquiry: { entries, language } }: { inquiry: OfficeInquiry }) {
  const { t } = useTranslation('office')
  return (
    <ol className="mt-4 grid gap-3">
      {entries.map(({ id, from, text, at, notSent }) => (
        <li
          key={id}
          className={from === 'resident' ? 'border-s-4 border-solid-gray-420 ps-3' : 'rounded-8 bg-key-50 p-3'}
        >
          <p className="text-solid-gray-800">
            {t(`inquiries.${from}`)} <time dateTime={at}>{timeInWords(at)}</time>
          </p>
          <p className="whitespace-pre-wrap" lang={from === 'resident' ? htmlLang(language) : undefined}>
            {text}
          </p>
          {notSent && (
            <p className="mt-1 font-bold">
              <span aria-hidden="true">⚠ </span>
              {t('inquiries.notSent')}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
