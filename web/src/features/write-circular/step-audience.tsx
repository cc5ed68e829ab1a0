import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'
import { Problem } from '../office-home/problem.tsx'
import { AreaTree } from './area-tree.tsx'
import { audienceInWords } from './audience-choice.ts'
import { AudienceFigures } from './audience-figures.tsx'
import type { StepParts } from './step-parts.ts'
import { StrayAreas } from './stray-areas.tsx'
import type { AreaTreeState } from './use-area-tree.ts'
import { useAudienceCount } from './use-audience-count.ts'

/** ② To whom: the tree with boxes, and at every tap how many households and phones that is. */
export function StepAudience({ draft, update, problems, tree }: StepParts & { tree: AreaTreeState }) {
  const { t } = useTranslation('office')
  const count = useAudienceCount(draft.audience)
  const figures = draft.audience.length > 0 ? count.data : undefined
  const choose = (choice: Iterable<string>): void => update((now) => ({ ...now, audience: [...choice] }))
  return (
    <>
      <p className="mt-4">{t('audience.how')}</p>
      {problems.includes('audienceMissing') && (
        <p role="alert" className="mt-3 font-bold text-red-1000">
          <span aria-hidden="true">⚠ </span>
          {t('problems.audienceMissing')}
        </p>
      )}
      {tree.failed && <Problem error={tree.failed.error} onRetry={() => void tree.failed?.refetch()} />}
      <div data-problem={draft.audience.length === 0 || undefined}>
        <AreaTree tree={tree} choice={new Set(draft.audience)} onChange={choose} />
      </div>
      <StrayAreas tree={tree} audience={draft.audience} onChange={choose} />
      {figures && <AudienceFigures count={figures} isOld={count.isCounting} />}
      {count.isError && !count.data && <Problem error={count.error} onRetry={() => void count.refetch()} />}
      <div
        role="status"
        className="[@media(min-height:36rem)]:sticky bottom-0 z-10 -mx-4 mt-4 border-t-2 border-key-900 bg-white px-4 py-2"
      >
        <p className="font-bold">
          {draft.audience.length === 0 ? t('audience.nobody') : audienceInWords(draft.audience, tree.areas)}
        </p>
        {figures && (
          <p>
            {count.isCounting
              ? t('audience.counting')
              : t('audience.line', {
                  households: inFigures(figures.households),
                  residents: inFigures(figures.residents),
                })}
          </p>
        )}
      </div>
    </>
  )
}
