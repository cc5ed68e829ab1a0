import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

/** What the input of a field must carry, so that label, hint and error belong to it. */
export interface FieldInput {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  className: string
}

interface FieldProps {
  label: ReactNode
  hint?: string
  /** What is wrong and what to do, in a sentence. */
  error?: string | undefined
  /** Below the input: how much has been written. */
  counter?: { length: number; limit: number; words: string }
  children: (input: FieldInput) => ReactNode
}

/** A labelled input with its hint, its counter and its error, which stands beside it and is read with it. */
export function Field({ label, hint, error, counter, children }: FieldProps) {
  const id = useId()
  const tooLong = counter !== undefined && counter.length > counter.limit
  const described = [hint && `${id}-hint`, error && `${id}-error`, counter && `${id}-count`].filter(Boolean).join(' ')
  return (
    <div className="my-6">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-solid-gray-800">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-bold text-red-1000">
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        className: classNames(
          'mt-1 block min-h-12 w-full rounded-8 border bg-white px-3 py-2',
          error ? 'border-2 border-red-1000' : 'border-solid-gray-600',
        ),
      })}
      {counter && (
        <p
          id={`${id}-count`}
          className={classNames(
            'mt-1 text-end text-std-16N-170',
            tooLong ? 'font-bold text-red-1000' : 'text-solid-gray-800',
          )}
        >
          {counter.words}
        </p>
      )}
    </div>
  )
}
