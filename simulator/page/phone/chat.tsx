import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { ChatItem, Person } from '../../src/control-contract.ts'
import { clockTime, dayInJapan } from '../japan-time.ts'
import { words } from '../messages/message-fields.ts'
import { MessageView } from '../messages/message-view.tsx'
import { AccountAvatar, Avatar } from './avatar.tsx'

/** How near the end counts as "reading the end": then new messages keep the chat there. */
const NEAR_END_PX = 80

/** The chat, newest message at the bottom. It stays at the end while one reads there, and says so when something came meanwhile. */
export function Chat({
  person,
  chat,
  now,
  children,
}: {
  person: Person
  chat: ChatItem[]
  now: number
  children?: ReactNode
}) {
  const log = useRef<HTMLDivElement>(null)
  const contents = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const [missed, setMissed] = useState(false)
  const seenTop = useRef(0)
  const last = chat.at(-1)

  const toEnd = () => {
    log.current?.scrollTo({ top: log.current.scrollHeight })
    setMissed(false)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another last message counts, not the same one fetched again
  useLayoutEffect(() => {
    if (!last) return
    if (atEnd.current || last.from === 'person') {
      log.current?.scrollTo({ top: log.current.scrollHeight })
      setMissed(false)
    } else setMissed(true)
  }, [last?.id])

  // Pictures arrive after their message, and the menu below opens and closes: both move the end.
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      if (atEnd.current) log.current?.scrollTo({ top: log.current.scrollHeight })
    })
    for (const element of [log.current, contents.current]) if (element) observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const noteScroll = () => {
    if (!log.current) return
    const { scrollHeight, scrollTop, clientHeight } = log.current
    const isNearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX
    // Only scrolling upwards leaves the end: a picture that arrives moves the end away without anybody scrolling.
    if (isNearEnd) atEnd.current = true
    else if (scrollTop < seenTop.current) atEnd.current = false
    seenTop.current = scrollTop
    if (isNearEnd) setMissed(false)
  }

  return (
    <div className="chat">
      <div
        className="log"
        role="log"
        aria-label={`${person.name}さんのトーク`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a chat that scrolls must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={noteScroll}
      >
        <div className="log-contents" ref={contents}>
          {chat.map((item, index) => (
            <Line key={item.id} item={item} before={chat[index - 1]} after={chat[index + 1]} now={now} />
          ))}
          {children}
        </div>
      </div>
      {missed && (
        <button type="button" className="missed" onClick={toEnd}>
          新しいメッセージ ↓
        </button>
      )}
    </div>
  )
}

interface LineProps {
  item: ChatItem
  before: ChatItem | undefined
  after: ChatItem | undefined
  now: number
}

function Line({ item, before, after, now }: LineProps) {
  const day = dayInJapan(item.at, now)
  const isNewDay = before === undefined || dayInJapan(before.at, now) !== day
  return (
    <Fragment>
      {isNewDay && <p className="day">{day}</p>}
      {item.from === 'system' ? (
        <p className="system-line">{words(item.message, 'text')}</p>
      ) : (
        <Message
          item={item}
          startsGroup={isNewDay || !isOneBreath(before, item)}
          endsGroup={!isOneBreath(item, after)}
        />
      )}
    </Fragment>
  )
}

/** Messages of one sender within one minute stand together: one picture before them, one time after them. */
function isOneBreath(a: ChatItem | undefined, b: ChatItem | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.from === b.from &&
    a.sender?.userId === b.sender?.userId &&
    a.at.slice(0, 16) === b.at.slice(0, 16)
  )
}

function Message({ item, startsGroup, endsGroup }: { item: ChatItem; startsGroup: boolean; endsGroup: boolean }) {
  const mine = item.from === 'person'
  const { sender } = item
  return (
    <div className={`message ${mine ? 'is-mine' : 'is-theirs'} type-${item.message.type}`} data-message={item.id}>
      {!mine && (
        <div className="message-avatar">
          {startsGroup && (sender ? <Avatar name={sender.name} seed={sender.userId} /> : <AccountAvatar />)}
        </div>
      )}
      <div className="message-body">
        {sender && startsGroup && (
          <p className="from-other">
            {sender.name}さんから<span>(二人のトークに届きます)</span>
          </p>
        )}
        <MessageView item={item} />
      </div>
      {endsGroup && (
        <p className="message-time">
          {mine && <span>既読</span>}
          <time dateTime={item.at}>{clockTime(item.at)}</time>
        </p>
      )}
    </div>
  )
}
