import { type ReactNode, useState } from 'react'

interface ExtraPanelProps {
  title: string
  /** What is set, in a few words: seen without opening. */
  state: string
  /** Something inside has to be put right: it opens by itself. */
  wrong?: boolean
  onOpen?: () => void
  children: ReactNode
}

/** Something only some circulars need: closed, with what is set on the outside, so that it is in nobody's way. */
export function ExtraPanel({ title, state, wrong = false, onOpen, children }: ExtraPanelProps) {
  const [open, setOpen] = useState(wrong)
  const [wasWrong, setWasWrong] = useState(wrong)
  if (wrong !== wasWrong) {
    setWasWrong(wrong)
    if (wrong) setOpen(true)
  }
  const toggle = (now: boolean): void => {
    if (now === open) return
    setOpen(now)
    if (now) onOpen?.()
  }
  return (
    <details
      open={open}
      onToggle={({ currentTarget, target }) => target === currentTarget && toggle(currentTarget.open)}
      className="rounded-12 border border-solid-gray-420"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 rounded-12 px-4 py-2 hover:bg-key-50 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 grow">
          <span className="block font-bold text-key-1000">{title}</span>
          <span className="block text-std-16N-170 text-solid-gray-800">{state}</span>
        </span>
        <svg
          viewBox="0 0 24 24"
          className="size-6 shrink-0 text-key-1000 [[open]>summary>&]:rotate-180"
          aria-hidden="true"
        >
          <path d="M5 9l7 7 7-7" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
        </svg>
      </summary>
      {open && <div className="border-t border-solid-gray-300 px-4 pt-3 pb-4">{children}</div>}
    </details>
  )
}
