import { useTranslation } from 'react-i18next'
import { EventPanel } from './event/event-panel.tsx'
import type { StepParts } from './step-parts.ts'
import { SurveyPanel } from './survey/survey-panel.tsx'
import { VersionsPanel } from './versions/versions-panel.tsx'

/** What only some circulars need, below what all of them do: an event, questions, other languages. */
export function Extras({ senderAreaId, ...parts }: StepParts & { senderAreaId: string }) {
  const { t } = useTranslation('office')
  return (
    <section className="mt-10" aria-labelledby="extras">
      <h2 id="extras">{t('extras.heading')}</h2>
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-3">
        <EventPanel {...parts} />
        <SurveyPanel {...parts} />
        <VersionsPanel {...parts} senderAreaId={senderAreaId} />
      </div>
    </section>
  )
}
