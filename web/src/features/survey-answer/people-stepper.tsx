import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleTyped } from './draft.ts'

interface PeopleStepperProps {
  /** As it was typed. */
  typed: string
  most: number
  isWrong: boolean
  onType: (typed: string) => void
  onStep: (by: 1 | -1) => void
}

/** How many people come: by − and ＋, or typed. */
export function PeopleStepper({ typed, most, isWrong, onType, onStep }: PeopleStepperProps) {
  const { t } = useTranslation('reading')
  const id = useId()
  const people = peopleTyped(typed)
  // What was typed is heard already.
  const [isStepped, setIsStepped] = useState(false)
  const step = (by: 1 | -1) => () => {
    setIsStepped(true)
    onStep(by)
  }
  return (
    <div className="mt-4">
      <label htmlFor={id} className="block font-bold">
        {t('survey.people')}
      </label>
      <p id={`${id}-most`} className="text-solid-gray-800">
        {t('survey.most', { most })}
      </p>
      <div className="mt-2 flex items-center gap-2">
        <Step name={t('survey.fewer')} sign="−" isEnd={people !== null && people <= 1} onPress={step(-1)} />
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={typed}
          aria-describedby={`${id}-most`}
          aria-invalid={isWrong || undefined}
          onChange={({ currentTarget: { value } }) => {
            setIsStepped(false)
            onType(value)
          }}
          className={`h-14 w-[4.5em] min-w-0 rounded-8 bg-white px-2 text-center text-std-22B-150 ${isWrong ? 'border-2 border-red-1000' : 'border border-solid-gray-600'}`}
        />
        <Step name={t('survey.more')} sign="＋" isEnd={people !== null && people >= most} onPress={step(1)} />
      </div>
      <p aria-live="polite" className="sr-only">
        {isStepped && t('survey.peopleNow', { people: typed })}
      </p>
    </div>
  )
}

interface StepProps {
  name: string
  sign: string
  /** There is nothing beyond; the button stays in reach of the keyboard. */
  isEnd: boolean
  onPress: () => void
}

function Step({ name, sign, isEnd, onPress }: StepProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-disabled={isEnd || undefined}
      onClick={isEnd ? undefined : onPress}
      className={`grid size-14 shrink-0 place-items-center rounded-8 border text-[28px] leading-none font-bold ${isEnd ? 'border-solid-gray-420 bg-solid-gray-50 text-solid-gray-700' : 'border-key-900 bg-white text-key-900 hover:bg-key-100 active:bg-key-200'}`}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
