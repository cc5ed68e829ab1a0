import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const AnnounceContext = createContext<(sentence: string) => void>(() => {})

/** Says a sentence to a screen reader when it has nothing more urgent to say. What can be seen anyway needs no announcing. */
export const useAnnounce = () => useContext(AnnounceContext)

/** The place where sentences for screen readers appear; one for all pages, for a region that comes with its words stays unread. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 })
  const announce = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <p aria-live="polite" className="sr-only print:hidden">
        {/* A new element each time, so that the same sentence is said again. */}
        <span key={said.turn}>{said.sentence}</span>
      </p>
    </AnnounceContext>
  )
}
