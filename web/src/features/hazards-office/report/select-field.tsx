import { Field } from '../../../ui/field.tsx'

interface SelectFieldProps {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChoose: (value: string) => void
  error?: string | undefined
}

/** One of many, by name. */
export function SelectField({ label, value, options, onChoose, error }: SelectFieldProps) {
  return (
    <Field label={label} error={error}>
      {(field) => (
        <select {...field} value={value} onChange={({ target }) => onChoose(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
