import { type RefObject, useEffect } from 'react'

/** Calls `close` when, while `open`, one points or moves the focus outside of `around`, or presses Escape inside it. */
export function useDismiss(around: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const isInside = (event: Event) => event.target instanceof Node && around.current?.contains(event.target)
    const onOutside = (event: Event) => {
      if (!isInside(event)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isInside(event)) return
      around.current?.querySelector<HTMLElement>('button, input')?.focus()
      close()
    }
    document.addEventListener('pointerdown', onOutside)
    document.addEventListener('focusin', onOutside)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onOutside)
      document.removeEventListener('focusin', onOutside)
      document.removeEventListener('keydown', onKey)
    }
  }, [around, open, close])
}
