import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Problem } from '../office-home/problem.tsx'
import type { DraftProblem, Step } from './draft.ts'
import type { SaveState } from './draft-saver.ts'

interface SaveLineProps {
  state: SaveState
  problems: { step: Step; problem: DraftProblem }[]
  onSave: () => void
}

/** Of these the server takes no draft; what was saved before stays as it was. */
const unkeepable: DraftProblem[] = ['titleTooLong', 'textTooLong', 'audienceMissing']

/** What of the draft is kept, in words: saved when, being saved, or not and why. */
export function SaveLine({ state, problems, onSave }: SaveLineProps) {
  const { t } = useTranslation('office')
  if (state.kind === 'failed') return <Problem error={state.error} kept={t('save.kept')} onRetry={onSave} />
  const stopped = problems.find(({ problem }) => unkeepable.includes(problem))
  const words = stopped
    ? t('save.stopped', { because: t(`problems.${stopped.problem}`) })
    : state.kind === 'saved'
      ? t('save.saved', { time: timeInWords(state.at.toISOString()) })
      : t(`save.${state.kind}`)
  return <p className="mt-6 text-solid-gray-800">{words}</p>
}
