import { type ReactNode, useId } from 'react'

interface SwitchProps {
  on: boolean
  onChange: (on: boolean) => void
  /** What it means where it stands, in a word: colour and place are not enough. */
  word: string
  /** What it is about, below its name. */
  hint?: string
  children: ReactNode
}

/** Something that is on or off, and changes at once: the whole line can be pressed. */
export function Switch({ on, onChange, word, hint, children }: SwitchProps) {
  const id = useId()
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}-name`}
      aria-describedby={hint ? `${id}-hint` : undefined}
      onClick={() => onChange(!on)}
      className="flex min-h-14 w-full flex-wrap items-center gap-x-4 gap-y-1 rounded-8 px-2 py-2 text-start hover:bg-key-50"
    >
      <span className="min-w-0 flex-[1_1_8em]">
        <span id={`${id}-name`}>{children}</span>
        {hint && (
          <span id={`${id}-hint`} className="block text-std-16N-170 text-solid-gray-800">
            {hint}
          </span>
        )}
      </span>
      <span aria-hidden="true" className="ms-auto flex items-center gap-2">
        <span className={on ? 'font-bold text-key-1000' : 'text-solid-gray-800'}>{word}</span>
        <span
          className={`flex h-8 w-14 shrink-0 rounded-full border-2 p-0.5 ${on ? 'justify-end border-key-900 bg-key-900' : 'justify-start border-solid-gray-600 bg-white'}`}
        >
          <span
            className={`grid size-6 place-items-center rounded-full text-[14px] ${on ? 'bg-white text-key-900' : 'bg-solid-gray-600 text-white'}`}
          >
            {on ? '✓' : ''}
          </span>
        </span>
      </span>
    </button>
  )
}
