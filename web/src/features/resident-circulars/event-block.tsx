import type { CircularEvent } from '@kairan/functions/circulars/circular-content.ts'
import { eventInWords } from '@kairan/functions/circulars/event-in-words.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { openOutsideLine } from '../../api/line-acts.ts'
import { buttonLook } from '../../ui/button.tsx'
import { japanDayOf } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { isOver } from './event-over.ts'

interface EventBlockProps {
  event: CircularEvent
  calendarUrl: string | null
  /** The circular was taken back: who put it into a calendar wants to hear of it there too. */
  isWithdrawn: boolean
}

/** When and where something takes place, and the way into the phone's calendar. */
export function EventBlock({ event, calendarUrl, isWithdrawn }: EventBlockProps) {
  const { t } = useTranslation('circular')
  const language = useLanguage()
  const headingId = useId()
  const today = japanDayOf(new Date())
  return (
    <section aria-labelledby={headingId} className="mt-6 rounded-12 border border-solid-gray-420 p-4">
      <h2 id={headingId} className="text-std-18B-160">
        {t('event.title')}
      </h2>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-solid-gray-800">{t('event.when')}</dt>
        <dd className="font-bold">
          {/* A line may end at a blank or after 「〜」, never inside a time. */}
          <Phrases of={eventInWords({ ...event, place: '' }, language, today).split(/(?<=〜)/)} />
        </dd>
        {event.place && (
          <>
            <dt className="text-solid-gray-800">{t('event.where')}</dt>
            <dd lang="ja" className="font-bold">
              {event.place}
            </dd>
          </>
        )}
      </dl>
      {calendarUrl && !isOver(event, today) && (
        <div className="mt-3 print:hidden">
          <a
            href={calendarUrl}
            className={buttonLook('plain')}
            onClick={(click) => {
              // LINE's own browser cannot hand anything to the calendar; the phone's can.
              if (openOutsideLine(calendarUrl)) click.preventDefault()
            }}
          >
            {t(isWithdrawn ? 'event.putRight' : 'event.toCalendar')}
          </a>
          <p className="mt-2 text-std-16N-170 text-solid-gray-800">
            {t(isWithdrawn ? 'event.putRightHow' : 'event.changes')}
          </p>
        </div>
      )}
    </section>
  )
}
