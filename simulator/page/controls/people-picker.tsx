import { useCallback, useEffect, useRef, useState } from 'react'
import type { Person } from '../../src/control-contract.ts'
import { simulator } from '../api.ts'
import { findPeople } from '../chosen-phones.ts'
import { languageName } from '../languages.ts'
import { Avatar } from '../phone/avatar.tsx'
import { useDismiss } from '../use-dismiss.ts'

interface PeoplePickerProps {
  people: Person[]
  /** How many people there are; more than `people` holds are searched for by the simulator. */
  total: number
  shown: string[]
  onAdd: (userId: string) => void
  onHide: (userId: string) => void
}

/** More than this nobody reads; a narrower question finds the rest. */
const AT_MOST = 40

/** Searches everybody by name and caption; a tick puts a person's phone on the page or away. */
export function PeoplePicker({ people, total, shown, onAdd, onHide }: PeoplePickerProps) {
  const [question, setQuestion] = useState('')
  const [open, setOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)

  const close = useCallback(() => setOpen(false), [])
  useDismiss(around, open, close)

  const [further, setFurther] = useState<Person[]>([])
  useEffect(() => {
    if (!open || total <= people.length) return
    let isWanted = true
    simulator.people(question).then(
      (answer) => isWanted && setFurther(answer),
      () => isWanted && setFurther([]),
    )
    return () => {
      isWanted = false
    }
  }, [open, total, people.length, question])

  const everybody = [...people, ...further.filter(({ userId }) => !people.some((person) => person.userId === userId))]
  const found = open ? findPeople(everybody, question) : []
  return (
    <div className="picker" ref={around}>
      <input
        type="search"
        aria-label="電話を出す人をさがす(名前・地域)"
        placeholder={`電話を出す人をさがす(${total.toLocaleString('ja-JP')}人)`}
        value={question}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setQuestion(event.target.value)
          setOpen(true)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true)
        }}
      />
      {open && (
        <div className="picker-panel">
          <p className="picker-count" role="status">
            {countOf(found.length)}
          </p>
          <ul>
            {found.slice(0, AT_MOST).map((person) => (
              <li key={person.userId}>
                <label>
                  <input
                    type="checkbox"
                    checked={shown.includes(person.userId)}
                    onChange={(event) => (event.target.checked ? onAdd : onHide)(person.userId)}
                  />
                  <Avatar name={person.name} seed={person.userId} />
                  <span className="picker-words">
                    <strong>{person.name}</strong>
                    <span>{[person.caption, friendship(person), languageOf(person)].filter(Boolean).join(' ・ ')}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function countOf(found: number): string {
  if (found === 0) return '見つかりません。言葉を変えてさがしてください。'
  return found <= AT_MOST ? `${found}人` : `${found}人のうち${AT_MOST}人。言葉を足すとしぼりこめます。`
}

function friendship(person: Person): string {
  if (person.blocked) return 'ブロック中'
  return person.friend ? '' : '友だちではない'
}

const languageOf = (person: Person): string => (person.language === 'ja' ? '' : languageName(person.language))
