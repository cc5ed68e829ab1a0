import type { CategoryView, ContactView } from '@kairan/functions/hazards/hazard-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { hazardCategories } from '../hazards.ts'
import { LifeFirst } from '../life-first.tsx'
import { CheckStep } from './check-step.tsx'
import { DetailsStep } from './details-step.tsx'
import { DoneStep } from './done-step.tsx'
import { FromChat } from './from-chat.tsx'
import { KindStep } from './kind-step.tsx'
import { NearStep } from './near-step.tsx'
import { OutsideStep } from './outside-step.tsx'
import { usePictureUploads } from './picture-uploads.ts'
import { QuestionStep } from './question-step.tsx'
import { chosenOption, outsideOf } from './report.ts'
import { reportInHistory } from './report-in-history.ts'
import { type ReportBook, useReport } from './use-report.ts'
import { WhereStep } from './where-step.tsx'

/** `/r/hazards/new`: what, where, how it looks, and the last look before it is told. */
export function ReportPage() {
  const { data, error, refetch } = useQuery(hazardCategories)
  const draftId = new URLSearchParams(useSearch()).get('draft')
  const isBegun = reportInHistory(useHistoryState()) !== null
  if (data && draftId && !isBegun) return <FromChat draftId={draftId} />
  if (data) return <Writing categories={data.categories} contacts={data.contacts} />
  return (
    <>
      <LifeFirst />
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!error && <Loading />}
    </>
  )
}

interface WritingProps {
  categories: CategoryView[]
  contacts: ContactView[]
}

function Writing({ categories, contacts }: WritingProps) {
  const book = useReport()
  const uploads = usePictureUploads(book)
  const { report, place } = book
  if (report.outcome) return <DoneStep outcome={report.outcome} />
  const category = categories.find(({ id }) => id === report.category)
  // Its kind may not be taken any more.
  if (!category || book.at === 'kind') return <KindStep key="kind" book={first(book)} categories={categories} />
  const outside = outsideOf(category, report.option)
  const isDangerous = chosenOption(category, report.option)?.dangerous ?? false
  const contact = contacts.find(({ keeper }) => keeper === outside)
  switch (book.at) {
    case 'question':
      return <QuestionStep key={place} book={book} category={category} />
    case 'outside':
      return <OutsideStep key={place} book={book} contact={contact} isDangerous={isDangerous} />
    case 'where':
      return <WhereStep key={place} book={book} category={category} isDangerous={isDangerous} />
    case 'near':
      return <NearStep key={place} book={book} category={category} />
    case 'details':
      return <DetailsStep key={place} book={book} uploads={uploads} />
    case 'check':
      return <CheckStep key={place} book={book} category={category} uploads={uploads} />
  }
}

const first = (book: ReportBook): ReportBook => ({ ...book, at: 'kind' })
