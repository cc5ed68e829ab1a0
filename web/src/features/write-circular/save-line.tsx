import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'
import type { DraftProblem, FoundProblem } from './draft.ts'
import { SaveProblem } from './save-problem.tsx'
import type { DraftWork } from './use-draft.ts'

interface SaveLineProps {
  work: DraftWork
  problems: FoundProblem[]
}

/** Of these the server takes no draft; what was saved before stays as it was. */
const unkeepable: DraftProblem[] = ['titleTooLong', 'textTooLong', 'audienceMissing']

/** What of the draft is kept, in words: saved when, being saved, or not and why. */
export function SaveLine({ work, problems }: SaveLineProps) {
  const { t } = useTranslation('office')
  const state = work.saveState
  if (state.kind === 'failed') return <SaveProblem error={state.error} work={work} />
  const stopped = problems.find(({ problem }) => unkeepable.includes(problem))
  const words = stopped
    ? t('save.stopped', { because: t(`problems.${stopped.problem}`) })
    : state.kind === 'saved'
      ? t('save.saved', { time: timeInWords(state.at.toISOString()) })
      : t(`save.${state.kind}`)
  return <p className="mt-6 text-solid-gray-800">{words}</p>
}
