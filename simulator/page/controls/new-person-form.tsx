import { type FormEvent, useId, useState } from 'react'
import { simulator } from '../api.ts'
import { LANGUAGES } from '../languages.ts'

/** LINE's user id for somebody new: `U` and 32 hexadecimal figures. */
function newUserId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `U${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Adds a person with a phone, not yet a friend of the account. */
export function NewPersonForm({ onAdded, onClose }: { onAdded: (userId: string) => void; onClose: () => void }) {
  const [name, setName] = useState('')
  const [language, setLanguage] = useState('ja')
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem('名前を入れてください。')
    try {
      const person = await simulator.addPerson({
        userId: newUserId(),
        name: name.trim(),
        language,
        caption: 'まだ登録していない人',
      })
      onAdded(person.userId)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '加えられませんでした。')
    }
  }

  return (
    <form
      className="new-person"
      aria-label="新しい人を加える"
      noValidate
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="field">
        <label htmlFor={`${id}name`}>LINEでの名前</label>
        <input
          id={`${id}name`}
          // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed, and this is its first field
          autoFocus
          maxLength={20}
          value={name}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}problem` : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {problem && (
          <p className="problem" id={`${id}problem`} role="alert">
            {problem}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}language`}>LINEの言葉</label>
        <select id={`${id}language`} value={language} onChange={(event) => setLanguage(event.target.value)}>
          {Object.entries(LANGUAGES).map(([tag, label]) => (
            <option key={tag} value={tag}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="new-person-actions">
        <button type="submit" className="button is-main">
          電話を出す
        </button>
        <button type="button" className="button" onClick={onClose}>
          やめる
        </button>
      </div>
    </form>
  )
}
