import { type ReactNode, useId } from 'react'

interface SwitchProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
  children?: ReactNode
}

/** On or off, said in a word as well as in colour. */
export function Switch({ label, on, onChange, children }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch">
      <label htmlFor={id}>
        {label}
        {children && <span className="switch-hint">{children}</span>}
      </label>
      <span className="switch-track" data-on={on}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span aria-hidden="true">{on ? '入' : '切'}</span>
      </span>
    </div>
  )
}
