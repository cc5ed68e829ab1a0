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
import { NextSteps } from './next-steps.tsx'
import { NotesSection } from './notes-section.tsx'
import { OthersHere } from './others-here.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { PublishSection } from './publish-section.tsx'
import { Timeline } from './timeline.tsx'

/**
 * `/c/hazards/:id`, `/o/hazards/:id`: at the top what was told and what is to be done next; then answering and assigning, what of it is
 * public, and what has happened. On a desk the public side stands beside the work.
 */
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
      <NextSteps hazard={hazard} />
      <div className="grid gap-x-10 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          {mayHandle && !mergedInto && <AnswerSection hazard={hazard} />}
          <AssignSection hazard={hazard} area={area} />
          {mayHandle && !mergedInto && <MergeSection hazard={hazard} base={base} />}
          {mayHandle && <NotesSection hazard={hazard} />}
        </div>
        <div className="min-w-0 lg:row-span-2">
          <PublishSection hazard={hazard} />
          <PicturesSection hazard={hazard} />
          <PlaceSection hazard={hazard} area={area} />
        </div>
        <div className="min-w-0">
          <Timeline hazard={hazard} />
        </div>
      </div>
    </>
  )
}
