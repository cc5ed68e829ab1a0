import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import type { Segment } from '../reading-aids/readings.ts'
import type { Sentence } from '../reading-aids/sentences.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { Line } from './circular-text.tsx'

interface CircularHeadProps {
  circular: Pick<CircularView, 'category' | 'sender' | 'publishedAt'>
  title: string
  /** The title's language, for HTML's `lang`. */
  lang: string
  sentences: readonly Sentence[]
  readings: readonly Segment[] | null
  roomForReadings: boolean
  spoken: number | null
}

/** What kind of circular it is, who sends it, when, and its title. */
export function CircularHead({
  circular,
  title,
  lang,
  sentences,
  readings,
  roomForReadings,
  spoken,
}: CircularHeadProps) {
  const language = useLanguage()
  const { category, sender, publishedAt } = circular
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CategoryChip category={category} />
        <strong lang="ja">{sender.name}</strong>
        {publishedAt && <span>{dayInWords(japanDayOf(publishedAt), language)}</span>}
      </p>
      <div lang={lang} className="mt-2">
        <PageTitle plain={title} className={roomForReadings ? 'room-for-readings' : undefined}>
          <Line sentences={sentences} readings={readings} spoken={spoken} />
        </PageTitle>
      </div>
    </>
  )
}
