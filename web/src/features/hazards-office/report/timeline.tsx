import type { HazardLine, OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../../ui/japanese-date.ts'
import { useAssigneeName } from '../use-assignee-name.ts'
import { Section } from './section.tsx'
import { useNextTime } from './use-who-hears.ts'

type Event = OfficeHazard['events'][number]

/** What has happened so far, the newest last; what residents do not see is marked so. */
export function Timeline({ hazard }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const lineOf = useEventWords(hazard)
  return (
    <Section title={t('hazardTimeline.title')}>
      <ol className="mt-2 grid gap-3 border-s-4 border-solid-gray-420 ps-4">
        {hazard.events.map((event) => (
          <li key={event.id}>
            <p className="text-std-16N-170 text-solid-gray-800">
              <time dateTime={event.at}>{timeInWords(event.at)}</time>{' '}
              {event.office ?? t(`hazardTimeline.from.${event.from}`)}
              {event.hazardId !== hazard.id && ` ・ ${t('hazardTimeline.ofOther')}`}
            </p>
            <p className="font-bold">{lineOf(event)}</p>
            {event.text !== '' && <p className="whitespace-pre-wrap">{event.text}</p>}
            <Seen event={event} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Who sees a line, and whether LINE has told it. */
function Seen({ event: { isPublic, news, newsAt } }: { event: Event }) {
  const { t } = useTranslation('office')
  const nextTime = useNextTime()
  const words = !isPublic
    ? t('hazardTimeline.inside')
    : news === 'waits' && newsAt
      ? t('hazardTimeline.waits', { time: nextTime(newsAt) })
      : t(news === 'taken' ? 'hazardTimeline.taken' : 'hazardTimeline.page')
  return (
    <span className="inline-block rounded-4 border border-solid-gray-600 px-2 text-std-16N-170 text-solid-gray-800">
      {words}
    </span>
  )
}

function useEventWords({ id, number, mergedInto, merged }: OfficeHazard): (event: Event) => string {
  const { t } = useTranslation('office')
  const nameOf = useAssigneeName()
  const known: Pick<HazardLine, 'id' | 'number'>[] = [{ id, number }, ...merged, ...(mergedInto ? [mergedInto] : [])]
  return ({ kind, isPublic, status, assignee, otherId }) => {
    const other = known.find((each) => each.id === otherId)
    return t(`hazardTimeline.kinds.${kind === 'picture' && isPublic ? 'pictureOpen' : kind}`, {
      status: status ? t(`hazards.status.${status}`) : '',
      who: assignee ? nameOf(assignee) : t('hazardAssign.nobody'),
      other: other ? t('hazards.number', { number: other.number }) : t('hazardTimeline.unknownOther'),
    })
  }
}
