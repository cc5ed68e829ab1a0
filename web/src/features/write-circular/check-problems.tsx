import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { FoundProblem, Step } from './draft.ts'

/** What is still missing before anything can be sent, each the way to where it is put right. */
export function CheckProblems({ problems, onStep }: { problems: FoundProblem[]; onStep: (step: Step) => void }) {
  const { t } = useTranslation('office')
  if (problems.length === 0) return null
  return (
    <div role="alert" className="mt-4 rounded-8 border-2 border-red-1000 p-4">
      <p className="font-bold text-red-1000">{t('check.problems')}</p>
      <ul>
        {problems.map(({ step, problem }) => (
          <li key={problem}>
            <Button kind="quiet" onClick={() => onStep(step)}>
              {t(`problems.${problem}`)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
