import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AskForm } from './ask-form.tsx'
import { HelpTexts } from './help-texts.tsx'
import { myInquiries } from './inquiries.ts'
import { InquiryCard } from './inquiry-card.tsx'

/** `/r/ask`: what others have asked, asking, and the own questions with their answers. */
export function AskPage() {
  const { t } = useTranslation('asking')
  const [search] = useSearchParams()
  const { data, error, refetch } = useQuery(myInquiries)
  const [sent, setSent] = useState(0)
  return (
    <>
      <PageTitle plain={t('title')}>{t('title')}</PageTitle>
      <p className="mt-2">{t('lead')}</p>
      <HelpTexts />
      <p role="status" className={sent > 0 ? 'mt-4 rounded-8 border-2 border-green-800 p-4 font-bold' : undefined}>
        {sent > 0 && t('sent')}
      </p>
      <AskForm key={sent} circularId={sent === 0 ? search.get('circular') : null} onSent={() => setSent(sent + 1)} />
      <section aria-labelledby="mine" className="mt-10">
        <h2 id="mine">{t('mine')}</h2>
        {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Loading />}
        {data?.inquiries.length === 0 && <p className="mt-2">{t('none')}</p>}
        <ul className="mt-4 space-y-6">
          {data?.inquiries.map((inquiry) => (
            <li key={inquiry.id}>
              <InquiryCard inquiry={inquiry} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
