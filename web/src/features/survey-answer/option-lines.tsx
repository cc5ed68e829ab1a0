import { classNames } from '../../ui/class-names.ts'

interface OptionLinesProps {
  name: string
  kind: 'radio' | 'checkbox'
  options: readonly { label: string; isChosen: boolean }[]
  onChoose: (place: number, isChosen: boolean) => void
}

/** Answers to choose from, each a whole line to tap. What is chosen has a thick frame and a mark. */
export function OptionLines({ name, kind, options, onChoose }: OptionLinesProps) {
  return (
    <div className="mt-2 grid gap-2">
      {options.map(({ label, isChosen }, place) => (
        <label
          key={label}
          className={classNames(
            'flex min-h-14 cursor-pointer items-center gap-3 rounded-8 border px-4 py-2 has-focus-visible:outline-4 has-focus-visible:outline-black has-focus-visible:outline-offset-2 has-focus-visible:ring-4 has-focus-visible:ring-yellow-300',
            isChosen ? 'border-key-900 bg-key-50 font-bold ring-2 ring-key-900' : 'border-solid-gray-600 bg-white',
          )}
        >
          <input
            type={kind}
            name={name}
            checked={isChosen}
            onChange={({ currentTarget }) => onChoose(place, currentTarget.checked)}
            className="sr-only"
          />
          <span
            aria-hidden="true"
            className={classNames(
              'grid size-7 shrink-0 place-items-center border-2 bg-white font-bold',
              kind === 'radio' ? 'rounded-full' : 'rounded-4',
              isChosen ? 'border-key-900 text-key-900' : 'border-solid-gray-700',
            )}
          >
            {isChosen && (kind === 'radio' ? <span className="size-4 rounded-full bg-key-900" /> : '✓')}
          </span>
          <span className="min-w-0">{label}</span>
        </label>
      ))}
    </div>
  )
}
