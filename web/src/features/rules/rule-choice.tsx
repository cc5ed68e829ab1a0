import { type ReactNode, useId } from 'react'
import { classNames } from '../../ui/class-names.ts'

interface RuleChoiceProps<Value extends string> {
  title: string
  /** What the rule does, in a sentence or two. */
  why: string
  value: Value
  /** `hint`: what it means, in a smaller voice below its name. */
  options: { value: Value; label: string; hint?: string }[]
  onChoose: (value: Value) => void
  /** What belongs to the last option. */
  children?: ReactNode
}

/** One rule: what it is, what it does, and one of a few, each a whole line to tap. */
export function RuleChoice<Value extends string>({
  title,
  why,
  value,
  options,
  onChoose,
  children,
}: RuleChoiceProps<Value>) {
  const id = useId()
  return (
    <fieldset aria-describedby={`${id}-why`} className="mt-10">
      <legend>
        <h2>{title}</h2>
      </legend>
      <p id={`${id}-why`} className="mt-1">
        {why}
      </p>
      <div className="mt-3 grid gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'flex min-h-14 cursor-pointer items-center gap-3 rounded-8 border px-4 py-2',
              option.value === value
                ? 'border-key-900 bg-key-50 outline-2 -outline-offset-2 outline-key-900'
                : 'border-solid-gray-420',
            )}
          >
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="size-6 shrink-0 accent-key-900"
            />
            <span className="min-w-0">
              {option.label}
              {option.hint && <span className="phrases block text-std-16N-170 text-solid-gray-800">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
