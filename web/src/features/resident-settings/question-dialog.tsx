import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'

interface QuestionDialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Where the heading is, for whoever changes the question and wants the focus there. */
  heading?: RefObject<HTMLHeadingElement | null>
  children: ReactNode
}

/** A question before something that cannot be undone. The browser's own dialog: it holds the focus and closes with Escape. */
export function QuestionDialog({ title, isOpen, onClose, heading, children }: QuestionDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={titleId}
      className="m-auto max-h-[calc(100dvh-32px)] w-[min(36em,calc(100vw-32px))] overflow-auto rounded-12 bg-white p-5 text-solid-gray-900 backdrop:bg-black/60"
    >
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
