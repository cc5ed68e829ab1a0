import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Phone } from '../../src/control-contract.ts'
import { Avatar } from '../phone/avatar.tsx'

interface PhoneTabsProps {
  phones: Phone[]
  row: RefObject<HTMLElement | null>
  onChoose: (userId: string) => void
}

/** On a narrow screen one phone is seen at a time: these buttons lead to the others, and say which one is seen and what is unread. */
export function PhoneTabs({ phones, row, onChoose }: PhoneTabsProps) {
  const [seen, setSeen] = useState<string | null>(null)
  const tabs = useRef<HTMLElement>(null)
  const key = phones.map(({ person }) => person.userId).join(',')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements to watch change exactly when the key does
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.find((candidate) => candidate.isIntersecting)
        const userId = entry?.target.getAttribute('data-phone')
        if (userId) setSeen(userId)
      },
      { root: row.current, threshold: 0.6 },
    )
    for (const phone of row.current?.querySelectorAll('[data-phone]') ?? []) observer.observe(phone)
    return () => observer.disconnect()
  }, [key, row])

  useEffect(() => {
    const tab = seen && tabs.current?.querySelector<HTMLElement>(`[data-tab="${seen}"]`)
    // Only the tabs move, never the page.
    if (tab) tabs.current?.scrollTo({ left: tab.offsetLeft - 16 })
  }, [seen])

  return (
    <nav className="phone-tabs" aria-label="見る電話を選ぶ" ref={tabs}>
      {phones.map(({ person, unread }) => (
        <button
          key={person.userId}
          type="button"
          data-tab={person.userId}
          aria-current={person.userId === seen ? 'true' : undefined}
          onClick={() => onChoose(person.userId)}
        >
          <Avatar name={person.name} seed={person.userId} />
          {person.name}
          {unread > 0 && (
            <span className="badge">
              <span className="unseen">未読</span>
              {unread}
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
