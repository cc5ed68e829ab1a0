import { type ReactNode, useEffect, useRef } from 'react'
import { CloseIcon } from './icons.tsx'

interface SheetProps {
  title: string
  onClose: () => void
  /** `whole` covers the screen; `low` rises from below over the chat. */
  height: 'whole' | 'low'
  children: ReactNode
}

/** Something over the chat with a title and ×. It takes the focus, gives it back when it closes, and closes on Escape. */
export function Sheet({ title, onClose, height, children }: SheetProps) {
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    close.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div
      className={`sheet is-${height}`}
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="sheet-head">
        <h3>{title}</h3>
        <button type="button" className="round" aria-label="閉じる" ref={close} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div className="sheet-body">{children}</div>
    </div>
  )
}
