import type { ReactNode } from 'react'
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components'

interface ChoiceListProps<Value extends string> {
  label: string
  value: Value
  /** `hint`: what it means, in a smaller voice below its name. */
  choices: { value: Value; label: ReactNode; hint?: ReactNode }[]
  onChange: (value: Value) => void
  /** What is wrong with the choice and what to do, in a sentence. */
  error?: string | undefined
}

/** One of a few, each a whole line to tap. */
export function ChoiceList<Value extends string>({ label, value, choices, onChange, error }: ChoiceListProps<Value>) {
  const choose = (chosen: string): void => {
    const choice = choices.find((each) => each.value === chosen)
    if (choice) onChange(choice.value)
  }
  return (
    <RadioGroup value={value} onChange={choose} isInvalid={error !== undefined} className="mt-6">
      <Label className="font-bold">{label}</Label>
      <FieldError className="block font-bold text-red-1000">
        <span aria-hidden="true">⚠ </span>
        {error}
      </FieldError>
      <div className="mt-2 grid gap-2">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className="flex min-h-14 cursor-pointer items-center gap-3 rounded-8 border border-solid-gray-420 px-4 py-2 data-[selected]:border-key-900 data-[selected]:bg-key-50 data-[focus-visible]:outline-4 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-black data-[focus-visible]:shadow-[0_0_0_2px_var(--color-yellow-300)]"
          >
            <span
              aria-hidden="true"
              className="grid size-7 shrink-0 place-items-center rounded-full border-2 border-solid-gray-700 bg-white"
            >
              {choice.value === value && <span className="size-4 rounded-full bg-key-900" />}
            </span>
            <span className="min-w-0">
              {choice.label}
              {choice.hint && <span className="block text-std-16N-170 text-solid-gray-800">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
