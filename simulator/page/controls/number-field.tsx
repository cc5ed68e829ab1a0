import { useEffect, useId, useState } from 'react'

interface NumberFieldProps {
  label: string
  unit: string
  min: number
  max: number
  value: number
  /** Called with a whole number inside the bounds, when the field is left or Enter is pressed. */
  onCommit: (value: number) => void
}

export function NumberField({ label, unit, min, max, value, onCommit }: NumberFieldProps) {
  const [text, setText] = useState(String(value))
  const id = useId()
  useEffect(() => setText(String(value)), [value])
  const commit = () => {
    const wanted = Math.round(Number(text))
    const bounded = Number.isFinite(wanted) ? Math.min(max, Math.max(min, wanted)) : value
    setText(String(bounded))
    if (bounded !== value) onCommit(bounded)
  }
  return (
    <div className="field is-row">
      <label htmlFor={id}>{label}</label>
      <span className="with-unit">
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
          }}
        />
        {unit}
      </span>
    </div>
  )
}
