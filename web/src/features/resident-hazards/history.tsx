import type { PublicEvent } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'
import { WordsLines } from '../../ui/words-lines.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { eventWords } from './event-words.ts'

/** What happened to a report, in words, the oldest first. */
export function History({ events }: { events: PublicEvent[] }) {
  const { t } = useTranslation('hazards')
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('one.history')}</h2>
      <ol className="mt-2 ms-2 border-s-4 border-key-200">
        {events.map((event, index) => (
          // History only grows at its end.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Happened key={index} event={event} />
        ))}
      </ol>
    </section>
  )
}

function Happened({ event }: { event: PublicEvent }) {
  const { t } = useTranslation('hazards')
  const language = useLanguage()
  const words = eventWords(event)
  if (!words) return null
  return (
    <li className="relative py-2 ps-5">
      <span aria-hidden="true" className="absolute -start-2.5 top-4.5 size-4 rounded-full bg-key-900" />
      <p className="font-bold">{t(words)}</p>
      <p className="text-solid-gray-800">
        <time dateTime={event.at}>{timeInWords(event.at, language)}</time>
      </p>
      {event.words.length > 0 && (
        <p className="mt-1 whitespace-pre-wrap rounded-8 bg-key-50 p-3 [overflow-wrap:anywhere]">
          <WordsLines lines={event.words} />
        </p>
      )}
    </li>
  )
}
