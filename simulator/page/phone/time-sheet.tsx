import { type FormEvent, useState } from 'react'
import type { LineAction } from '../../src/control-contract.ts'
import { Sheet } from './sheet.tsx'

const INPUT_TYPES: Record<string, string> = { date: 'date', time: 'time', datetime: 'datetime-local' }
const TITLES: Record<string, string> = { date: '日付を選ぶ', time: '時刻を選ぶ', datetime: '日時を選ぶ' }

const text = (value: unknown): string | undefined =>
  // LINE writes 2026-11-28t09:00 as well as …T…; the browser only reads T.
  typeof value === 'string' ? value.replace('t', 'T') : undefined

/** LINE's date and time picker. Gives the answer under the name of its mode (`date`, `time` or `datetime`), as LINE's postback has it. */
export function TimeSheet(props: {
  action: LineAction
  onPick: (params: Record<string, string>) => void
  onClose: () => void
}) {
  const { action, onPick, onClose } = props
  const mode = typeof action.mode === 'string' ? action.mode : 'date'
  const [value, setValue] = useState(text(action.initial) ?? '')
  const title = TITLES[mode] ?? '日付を選ぶ'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onPick({ [mode]: value })
  }
  return (
    <Sheet title={title} height="low" onClose={onClose}>
      <form className="figures" onSubmit={submit}>
        <input
          type={INPUT_TYPES[mode] ?? 'date'}
          aria-label={title}
          required
          min={text(action.min)}
          max={text(action.max)}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <button type="submit" className="button is-main">
          決める
        </button>
      </form>
    </Sheet>
  )
}
