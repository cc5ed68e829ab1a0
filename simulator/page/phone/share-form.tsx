import { useEffect, useId, useState } from 'react'
import type { LineMessage, Person } from '../../src/control-contract.ts'
import { simulator } from '../api.ts'
import { firstWords } from '../messages/message-fields.ts'

/** Beyond these one looks for a name, as in LINE. */
const LISTED = 12

interface ShareFormProps {
  person: Person
  messages: LineMessage[]
  onShared: (name: string) => void
  /** LINE would not pass these messages on; the sentence is for whoever wrote the page. */
  onRefused: (why: string) => void
}

/** The other phones, to pass something on to one of them. */
export function ShareForm({ person, messages, onShared, onRefused }: ShareFormProps) {
  const [wanted, setWanted] = useState('')
  const [found, setFound] = useState<Person[] | null>(null)
  const id = useId()
  useEffect(() => {
    let current = true
    const keep = (people: Person[] | null) => {
      if (current) setFound(people)
    }
    simulator.people(wanted).then(keep, () => keep(null))
    return () => {
      current = false
    }
  }, [wanted])
  const others = found?.filter(({ userId }) => userId !== person.userId).slice(0, LISTED) ?? []
  const send = async ({ userId, name }: Person) => {
    try {
      await simulator.share(person.userId, [userId], messages)
      onShared(name)
    } catch (error) {
      onRefused(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <p>
        <strong>家族や友だちに送る</strong>
      </p>
      <p className="share-words">{messages.map(firstWords).join(' / ')}</p>
      <label htmlFor={id}>お名前でさがす</label>
      <input
        id={id}
        type="search"
        // biome-ignore lint/a11y/noAutofocus: the page asked this question, and nothing else can be done before
        autoFocus
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="share-people" aria-label="送る相手">
        {others.map((other) => (
          <li key={other.userId}>
            <button type="button" className="choice" onClick={() => void send(other)}>
              <strong>{other.name}</strong>
              <span>{other.caption}</span>
            </button>
          </li>
        ))}
      </ul>
      {found && others.length === 0 && <p>その名前の方は見つかりませんでした。</p>}
    </>
  )
}
