import { useId } from 'react'

interface FilterChoiceProps {
  label: string
  value: string
  /** `lang`: of a name that is Japanese in every language. */
  options: { value: string; label: string; lang?: 'ja' }[]
  onChoose: (value: string) => void
}

/** One thing a list can be narrowed to. */
export function FilterChoice({ label, value, options, onChoose }: FilterChoiceProps) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        className="mt-1 block min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
