import { useCallback, useRef, useState } from 'react'
import type { Person } from '../../src/control-contract.ts'
import { languageName } from '../languages.ts'
import { useDismiss } from '../use-dismiss.ts'
import { Avatar } from './avatar.tsx'
import { MoreIcon, ScanIcon } from './icons.tsx'

interface PersonStripProps {
  person: Person
  unread: number
  /** Holds the phone's camera over a QR code. */
  onScan: () => void
  onBecome: (wish: 'friend' | 'blocked') => void
  onHide: () => void
}

/** Whose phone it is, over the phone, with the small menu for blocking and for putting the phone away. */
export function PersonStrip({ person, unread, onScan, onBecome, onHide }: PersonStripProps) {
  return (
    <div className="person-strip">
      <Avatar name={person.name} seed={person.userId} />
      <div className="person-words">
        <h2>
          {person.name}
          {unread > 0 && (
            <span className="badge">
              <span className="unseen">未読</span>
              {unread}
            </span>
          )}
        </h2>
        <p>
          {person.language !== 'ja' && <span className="language">{languageName(person.language)}</span>}
          {person.caption}
        </p>
      </div>
      <button
        type="button"
        className="round"
        aria-label="QRコードを読み取る"
        title="QRコードを読み取る"
        onClick={onScan}
      >
        <ScanIcon />
      </button>
      <PersonMenu person={person} onBecome={onBecome} onHide={onHide} />
    </div>
  )
}

function PersonMenu({ person, onBecome, onHide }: Omit<PersonStripProps, 'unread' | 'onScan'>) {
  const [open, setOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setOpen(false), [])
  useDismiss(around, open, close)
  const choose = (work: () => void) => () => {
    setOpen(false)
    opener.current?.focus()
    work()
  }
  return (
    <div className="person-menu" ref={around}>
      <button
        type="button"
        className="round"
        ref={opener}
        aria-label={`${person.name}さんの電話のメニュー`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      {open && (
        <ul>
          {person.friend && !person.blocked && (
            <li>
              <button type="button" onClick={choose(() => onBecome('blocked'))}>
                ブロック
              </button>
            </li>
          )}
          {person.blocked && (
            <li>
              <button type="button" onClick={choose(() => onBecome('friend'))}>
                ブロックを解除
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={choose(onHide)}>
              この電話をしまう
            </button>
          </li>
        </ul>
      )}
    </div>
  )
}
