import type { listSimilar, mergeHazard, unmergeHazard } from '@kairan/functions/hazards/handling/contract.ts'
import type { HazardLine, OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Problem } from '../../office-home/problem.tsx'
import { Done } from './done.tsx'
import { MergedList } from './merged-list.tsx'
import { Section } from './section.tsx'
import { SideBySide } from './side-by-side.tsx'
import { StepProblem } from './step-problem.tsx'
import { useStep } from './use-step.ts'

/** One of two reports goes into the other; `seen`: the version of the one that goes. */
export interface Merge {
  from: Pick<HazardLine, 'id' | 'number' | 'version'>
  into: string
}

/** Reports that say the same: side by side, to be made one, and to be parted again. */
export function MergeSection({ hazard, base }: { hazard: OfficeHazard; base: string }) {
  const { t } = useTranslation('office')
  const [said, setSaid] = useState('')
  const similar = useQuery({
    queryKey: ['hazard-similar', hazard.id],
    queryFn: async ({ signal }) =>
      (
        await call<typeof listSimilar>('GET', '/api/office/hazards/{hazardId}/similar', {
          params: { hazardId: hazard.id },
          signal,
        })
      ).hazards,
  })
  const merge = useStep({
    hazardId: hazard.id,
    send: ({ from, into }: Merge) =>
      call<typeof mergeHazard>('POST', '/api/office/hazards/{hazardId}/merge', {
        params: { hazardId: from.id },
        body: { seen: from.version, into },
      }),
    said: t('hazardMerge.done', { number: hazard.number }),
  })
  const unmerge = useStep({
    hazardId: hazard.id,
    send: ({ id, version }: HazardLine) =>
      call<typeof unmergeHazard>('POST', '/api/office/hazards/{hazardId}/unmerge', {
        params: { hazardId: id },
        body: { seen: version },
      }),
    said: t('hazardMerge.undone'),
    onDone: () => setSaid(t('hazardMerge.undone')),
  })
  const isBusy = merge.isPending || unmerge.isPending
  return (
    <Section title={t('hazardMerge.title')}>
      <p className="mt-1">{t('hazardMerge.what')}</p>
      <div role="status">{said !== '' && <Done words={said} />}</div>
      <StepProblem hazardId={hazard.id} error={merge.error} onSeen={merge.reset} />
      <StepProblem hazardId={hazard.id} error={unmerge.error} onSeen={unmerge.reset} />
      <MergedList
        merged={hazard.merged}
        base={base}
        isBusy={isBusy}
        onUnmerge={hazard.mayHandle ? (line) => unmerge.mutate(line) : null}
      />
      {similar.isError && !similar.data && <Problem error={similar.error} onRetry={() => void similar.refetch()} />}
      {similar.data?.length === 0 && <p className="mt-3 font-bold">{t('hazardMerge.none')}</p>}
      {similar.data?.map((other) => (
        <SideBySide
          key={other.id}
          hazard={hazard}
          other={other}
          base={base}
          isBusy={isBusy}
          onMerge={(chosen) =>
            merge.mutate(chosen, { onSuccess: () => setSaid(t('hazardMerge.done', { number: chosen.from.number })) })
          }
        />
      ))}
    </Section>
  )
}
