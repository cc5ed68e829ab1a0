import { useId } from 'react'

interface TickBoxesProps {
  legend: string
  options: { value: number; label: string }[]
  ticked: number[]
  onToggle: (value: number) => void
  /** What is wrong and what to do, in a sentence. */
  error?: string | undefined
}

/** Several of a few, side by side as far as there is room. */
export function TickBoxes({ legend, options, ticked, onToggle, error }: TickBoxesProps) {
  const errorId = useId()
  return (
    <fieldset className="my-6">
      <legend className="font-bold">{legend}</legend>
      {error && (
        <p id={errorId} className="font-bold text-red-1000">
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-12 cursor-pointer items-center gap-2 rounded-8 border border-solid-gray-420 bg-white px-3 has-checked:border-key-900 has-checked:bg-key-50"
          >
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={() => onToggle(value)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              className="size-6 shrink-0 accent-key-900"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
