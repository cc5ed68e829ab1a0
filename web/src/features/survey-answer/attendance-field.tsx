import { useTranslation } from 'react-i18next'
import { type Draft, type Problem, peopleChanged } from './draft.ts'
import { OptionLines } from './option-lines.tsx'
import { PeopleStepper } from './people-stepper.tsx'

interface AttendanceFieldProps {
  name: string
  /** How many of one household may come. */
  most: number
  draft: Draft
  problem: Problem | undefined
  onChange: (draft: Draft) => void
}

/** Whether one comes, and with how many people. */
export function AttendanceField({ name, most, draft, problem, onChange }: AttendanceFieldProps) {
  const { t } = useTranslation('reading')
  const { coming, people } = draft
  return (
    <>
      <OptionLines
        name={name}
        kind="radio"
        options={[
          { label: t('survey.coming'), isChosen: coming === true },
          { label: t('survey.notComing'), isChosen: coming === false },
        ]}
        onChoose={(place) => onChange({ ...draft, coming: place === 0 })}
      />
      {coming && most > 1 && (
        <PeopleStepper
          typed={people}
          most={most}
          isWrong={problem !== undefined && problem !== 'missing'}
          onType={(typed) => onChange({ ...draft, people: typed })}
          onStep={(by) => onChange({ ...draft, people: peopleChanged(people, by, most) })}
        />
      )}
    </>
  )
}
