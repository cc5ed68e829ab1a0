import { type RefObject, useEffect } from 'react'
import { simulator } from '../api.ts'

/** So that the badge can be noticed before it goes, as on a phone that lights up. */
const SEEN_AFTER_MS = 2_000

/** Marks a phone's messages as read once the phone has stood on the screen for a moment. */
export function useReadWhenSeen(phone: RefObject<HTMLElement | null>, userId: string, unread: number): void {
  useEffect(() => {
    if (unread === 0 || !phone.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer)
        if (!entry?.isIntersecting || document.visibilityState === 'hidden') return
        // A failure leaves the badge, and the next message tries again.
        timer = setTimeout(() => void simulator.read(userId).catch(() => {}), SEEN_AFTER_MS)
      },
      { threshold: 0.5 },
    )
    observer.observe(phone.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [phone, userId, unread])
}
