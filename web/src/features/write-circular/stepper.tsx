import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { type FoundProblem, type Step, steps } from './draft.ts'

interface StepperProps {
  step: Step
  problems: FoundProblem[]
  onStep: (step: Step) => void
}

/** Where one is among the four steps, and the way to those one may go to: back always, ahead as far as nothing is missing. */
export function Stepper({ step, problems, onStep }: StepperProps) {
  const { t } = useTranslation('office')
  const place = steps.indexOf(step)
  const open = problems[0] ? steps.indexOf(problems[0].step) : steps.length
  return (
    <nav aria-label={t('write.stepper')} className="mt-4">
      <ol className="grid grid-cols-4 gap-1">
        {steps.map((each, index) => {
          const here = each === step
          const reachable = index < place || index <= open
          const look = classNames(
            'flex min-h-11 w-full flex-col items-center gap-1 border-t-4 px-1 pt-2 sm:flex-row',
            here ? 'border-key-900 font-bold' : index < place ? 'border-key-900' : 'border-solid-gray-420',
          )
          const inside = (
            <>
              <span
                className={classNames(
                  'grid size-[2em] shrink-0 place-items-center rounded-full border-2 font-bold',
                  here ? 'border-key-900 bg-key-900 text-white' : 'border-solid-gray-600 bg-white text-solid-gray-800',
                )}
              >
                {index + 1}
              </span>
              <span className="sr-only text-start sm:not-sr-only">{t(`write.steps.${each}`)}</span>
            </>
          )
          return (
            <li key={each} aria-current={here ? 'step' : undefined}>
              {reachable && !here ? (
                <button
                  type="button"
                  className={classNames(look, 'underline underline-offset-4')}
                  onClick={() => onStep(each)}
                >
                  {inside}
                </button>
              ) : (
                <span className={look}>{inside}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
