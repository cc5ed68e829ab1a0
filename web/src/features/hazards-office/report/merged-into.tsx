import type { unmergeHazard } from '@kairan/functions/hazards/handling/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { call } from '../../../api/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from './section.tsx'
import { StepProblem } from './step-problem.tsx'
import { useStep } from './use-step.ts'

interface MergedIntoProps {
  hazard: OfficeHazard
  into: NonNullable<OfficeHazard['mergedInto']>
  base: string
}

/** For a report that another one stands for: the way there, and the way back. */
export function MergedInto({ hazard: { id, version, mayHandle }, into, base }: MergedIntoProps) {
  const { t } = useTranslation('office')
  const unmerge = useStep({
    hazardId: id,
    send: () =>
      call<typeof unmergeHazard>('POST', '/api/office/hazards/{hazardId}/unmerge', {
        params: { hazardId: id },
        body: { seen: version },
      }),
    said: t('hazardMerge.undone'),
  })
  return (
    <Section title={t('hazardMerge.title')}>
      <p className="mt-1 font-bold">{t('hazardMerge.mergedInto', { number: into.number })}</p>
      <p>{t('hazardAnswer.merged')}</p>
      <Link href={`${base}/${into.id}`} className="inline-flex min-h-11 items-center">
        {t('hazardMerge.openOther', { number: into.number })}
      </Link>
      <StepProblem hazardId={id} error={unmerge.error} onSeen={unmerge.reset} />
      {mayHandle && (
        <p>
          <Button busy={unmerge.isPending} onClick={() => unmerge.mutate(undefined)}>
            {t(unmerge.isPending ? 'hazardMerge.unmerging' : 'hazardMerge.unmerge')}
          </Button>
        </p>
      )}
    </Section>
  )
}
