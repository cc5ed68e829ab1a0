import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

/** `main`: the one thing to do on a screen (56 px high, full width). `plain`: anything else (48 px). `danger`: cannot be undone. `quiet`: looks like a link. */
export type ButtonKind = 'main' | 'plain' | 'danger' | 'quiet'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'aria-disabled'> {
  kind?: ButtonKind
  /** Why it cannot be pressed now, in a sentence; it is shown below. The button stays reachable, so that people learn why. */
  blockedBecause?: string
  /** While what it started is under way: a second press does nothing. Say so in the label. */
  busy?: boolean
  children: ReactNode
}

const box = 'inline-flex items-center justify-center gap-2 rounded-8 px-4 py-2 text-center font-bold'

const shapes: Record<ButtonKind, string> = {
  main: `${box} min-h-14 w-full text-std-18B-160`,
  plain: `${box} min-h-12 border`,
  danger: `${box} min-h-14 w-full text-std-18B-160`,
  quiet:
    'inline-flex min-h-11 items-center gap-1 -ms-1 px-1 text-start underline underline-offset-4 hover:decoration-3',
}

const colours: Record<ButtonKind, string> = {
  main: 'bg-key-900 text-white hover:bg-key-1000 active:bg-key-1200',
  plain: 'border-key-900 bg-white text-key-900 hover:bg-key-100 active:bg-key-200',
  danger: 'bg-red-1000 text-white hover:bg-red-1100 active:bg-red-1200',
  quiet: 'text-key-1000',
}

const blockedColours = 'border border-solid-gray-420 bg-solid-gray-50 text-solid-gray-700'

/** The look of a button for a link that leads on (`<a className={buttonLook('main')}>`). */
export const buttonLook = (kind: ButtonKind): string =>
  classNames(shapes[kind], colours[kind], kind !== 'quiet' && 'no-underline')

/** A button that is never taken out of reach: where it cannot be pressed it says why. */
export function Button({ kind = 'plain', blockedBecause, busy, className, onClick, children, ...rest }: ButtonProps) {
  const reasonId = useId()
  const blocked = Boolean(blockedBecause)
  return (
    <>
      <button
        type="button"
        {...rest}
        aria-disabled={blocked || busy || undefined}
        aria-describedby={blocked ? reasonId : rest['aria-describedby']}
        className={classNames(shapes[kind], blocked ? blockedColours : colours[kind], className)}
        onClick={(event) => {
          if (blocked || busy) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {children}
      </button>
      {blockedBecause && (
        <p id={reasonId} className="mt-1 text-solid-gray-800">
          {blockedBecause}
        </p>
      )}
    </>
  )
}
