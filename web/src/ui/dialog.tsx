import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** `alertdialog` where something is about to happen that cannot be taken back. */
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

/** A question or a detail above the page: it holds the focus, closes with Escape or a tap beside it, and gives the focus back. */
export function Dialog({ title, isOpen, onClose, role = 'dialog', children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-20 flex overflow-y-auto bg-black/60 p-3 print:hidden"
    >
      <Modal className="m-auto w-full max-w-140 rounded-12 bg-white p-5 shadow-3">
        <AriaDialog role={role} className="outline-none">
          <Heading slot="title" className="mb-3 text-std-22B-150">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
