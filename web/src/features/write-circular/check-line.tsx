interface CheckLineProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** One thing to tick, the whole line. */
export function CheckLine({ label, checked, onChange }: CheckLineProps) {
  return (
    <label className="flex min-h-12 w-fit cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-6 shrink-0 accent-key-900"
      />
      {label}
    </label>
  )
}
