import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isNotFound } from '../../api/call-failure.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { nameBelow } from '../area-choice/name-below.ts'
import { useMyOffices } from '../office-home/my-offices.ts'
import { NotFoundPage } from '../office-home/not-found-page.tsx'
import { Problem } from '../office-home/problem.tsx'
import { AboutInquiry } from './about-inquiry.tsx'
import { AnswerForm } from './answer-form.tsx'
import { useOneInquiry } from './inquiries.ts'
import { KeepHelpText } from './keep-help-text.tsx'
import { Thread } from './thread.tsx'

/** `/o/inquiries/:id`: what was said, the answer to it, and keeping it for everybody. */
export function InquiryPage({ inquiryId }: { inquiryId: string }) {
  const { t } = useTranslation('office')
  const { area } = useMyOffices().office
  const { data: inquiry, error, refetch } = useOneInquiry(area.id, inquiryId)
  if (!inquiry && isNotFound(error)) return <NotFoundPage home="/o" />
  if (!inquiry) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />
  const title = t('inquiries.oneTitle', { area: nameBelow(inquiry.areas, area) })
  return (
    <>
      <p className="mt-4">
        <Link href="/o/inquiries" className="inline-flex min-h-11 items-center">
          {t('inquiries.backToList')}
        </Link>
      </p>
      <PageTitle plain={title} className="mb-2">
        {title}
      </PageTitle>
      <AboutInquiry inquiry={inquiry} />
      <Thread inquiry={inquiry} />
      {inquiry.status === 'closed' && <p className="mt-4">{t('inquiries.closedNote')}</p>}
      {inquiry.language !== 'ja' && (
        <p className="mt-4">{t('inquiries.languageHint', { language: t(`languages.${inquiry.language}`) })}</p>
      )}
      <AnswerForm areaId={area.id} inquiry={inquiry} />
      <KeepHelpText area={area} inquiry={inquiry} />
    </>
  )
}
