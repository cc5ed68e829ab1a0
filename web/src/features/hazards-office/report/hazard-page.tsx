import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isNotFound } from '../../../api/call-failure.ts'
import { Loading } from '../../../ui/loading.tsx'
import { NotFoundPage } from '../../office-home/not-found-page.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { type Home, useHazardOffice } from '../use-hazard-office.ts'
import { AnswerSection } from './answer-section.tsx'
import { AssignSection } from './assign-section.tsx'
import { HazardHead } from './hazard-head.tsx'
import { hazardQuery } from './hazard-query.ts'
import { MergeSection } from './merge-section.tsx'
import { MergedInto } from './merged-into.tsx'
import { NotesSection } from './notes-section.tsx'
import { OthersHere } from './others-here.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { Timeline } from './timeline.tsx'
import { WordsSection } from './words-section.tsx'

/** `/c/hazards/:id`, `/o/hazards/:id`: what is known of a report on one side, what is done with it on the other. */
export function HazardPage({ hazardId, home }: { hazardId: string; home: Home }) {
  const { t } = useTranslation('office')
  const { area } = useHazardOffice(home)
  const { data: hazard, error, refetch } = useQuery(hazardQuery(hazardId))
  if (!hazard && isNotFound(error)) return <NotFoundPage home={home} />
  if (!hazard) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />
  const base = `${home}/hazards`
  const { mayHandle, mergedInto } = hazard
  return (
    <>
      <HazardHead hazard={hazard} base={base} />
      <OthersHere hazard={hazard} />
      {!mayHandle && <p className="mt-3">{t('hazard.readOnly')}</p>}
      {mergedInto && <MergedInto hazard={hazard} into={mergedInto} base={base} />}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div className="min-w-0">
          <WordsSection hazard={hazard} />
          <PicturesSection hazard={hazard} />
          <PlaceSection hazard={hazard} area={area} />
        </div>
        <div className="min-w-0">
          {mayHandle && !mergedInto && <AnswerSection hazard={hazard} />}
          <AssignSection hazard={hazard} area={area} />
          {mayHandle && <NotesSection hazard={hazard} />}
          {mayHandle && !mergedInto && <MergeSection hazard={hazard} base={base} />}
          <Timeline hazard={hazard} />
        </div>
      </div>
    </>
  )
}
