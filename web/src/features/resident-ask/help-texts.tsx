import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { helpTexts } from './inquiries.ts'

/** What others have asked, each answer behind its question. Without network, or without any, there is nothing to see here. */
export function HelpTexts() {
  const { t } = useTranslation('asking')
  const { data } = useQuery(helpTexts)
  if (!data || data.helpTexts.length === 0) return null
  return (
    <section aria-labelledby="often" className="mt-6">
      <h2 id="often">{t('often')}</h2>
      <ul className="mt-2 space-y-2">
        {data.helpTexts.map(({ id, question, answer, area }) => (
          <li key={id} className="rounded-8 border border-solid-gray-420">
            <details>
              <summary className="min-h-11 cursor-pointer px-4 py-3 font-bold">{question}</summary>
              <p className="whitespace-pre-wrap px-4 [overflow-wrap:anywhere]">{answer}</p>
              <p className="px-4 pb-3 text-solid-gray-800">{area.name}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
