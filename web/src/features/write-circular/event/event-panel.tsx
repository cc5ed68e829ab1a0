import { eventInWords } from '@kairan/functions/circulars/event-in-words.ts'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { japanDayOf } from '../../../ui/japanese-date.ts'
import { ExtraPanel } from '../extra-panel.tsx'
import type { StepParts } from '../step-parts.ts'
import { type EventDraft, keepableEvent, newEvent } from './event-draft.ts'
import { EventFields } from './event-fields.tsx'

/** 行事の日時と場所: filled in, it stands in the LINE message and goes into the readers' calendars. */
export function EventPanel({ draft, update, problems }: StepParts) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const { event } = draft
  const today = japanDayOf(new Date())
  const kept = keepableEvent(event)
  const words = kept && eventInWords(kept, 'ja', today)
  const change = (part: Partial<EventDraft>): void =>
    update((now) => ({ ...now, event: { ...(now.event ?? newEvent), ...part } }))
  return (
    <ExtraPanel
      title={t('event.title')}
      state={words ?? t(event ? 'extras.unfinished' : 'extras.none')}
      wrong={problems.includes('eventUnfinished')}
    >
      <p>{t('event.hint')}</p>
      <EventFields event={event ?? newEvent} change={change} tried={problems.includes('eventUnfinished')} />
      {words && (
        <div role="status">
          <p className="text-solid-gray-800">{t('event.reads')}</p>
          <p className="font-bold">{words}</p>
          {kept && (kept.lastDay ?? kept.day) < today && <p>{t('event.past')}</p>}
        </div>
      )}
      {event && (
        <Button
          kind="quiet"
          className="mt-3"
          onClick={() => {
            update((now) => ({ ...now, event: null }))
            announce(t('extras.none'))
          }}
        >
          {t('event.remove')}
        </Button>
      )}
    </ExtraPanel>
  )
}
