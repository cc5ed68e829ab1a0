import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

/**
 * A bar along the lower edge, in reach of the thumb. As much room as it takes is left below the text, and what the keyboard
 * reaches scrolls clear of it. On a very low screen (a phone on its side, text at 400 %) it stands below the text instead.
 */
export function BottomBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    document.documentElement.style.scrollPaddingBottom = `${height + 16}px`
  }, [height])
  return (
    <>
      <div aria-hidden="true" style={{ height }} className="[@media(max-height:420px)]:hidden print:hidden" />
      <div
        ref={bar}
        className="fixed inset-x-0 bottom-0 z-10 border-t border-solid-gray-420 bg-white pb-[env(safe-area-inset-bottom)] [@media(max-height:420px)]:static print:hidden"
      >
        <div className="mx-auto max-w-160">{children}</div>
      </div>
    </>
  )
}
