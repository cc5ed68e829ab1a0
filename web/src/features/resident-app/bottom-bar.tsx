import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

/** The most of a screen's height that a bar may take from the text. */
const MOST_OF_SCREEN = 0.4

/**
 * A bar along the lower edge, in reach of the thumb. As much room as it takes is left below the text, and what the keyboard
 * reaches scrolls clear of it. Where it would take too much of the screen (text twice as large on a small phone), and on a very
 * low one (a phone on its side), it stands below the text instead.
 */
export function BottomBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  const [isTooHigh, setIsTooHigh] = useState(false)
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const measure = () => {
      setHeight(element.offsetHeight)
      setIsTooHigh(element.offsetHeight > window.innerHeight * MOST_OF_SCREEN)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.scrollPaddingBottom = isTooHigh ? '' : `${height + 16}px`
    return () => {
      style.scrollPaddingBottom = ''
    }
  }, [height, isTooHigh])
  return (
    <>
      {!isTooHigh && (
        <div aria-hidden="true" style={{ height }} className="[@media(max-height:420px)]:hidden print:hidden" />
      )}
      <div
        ref={bar}
        className={`${isTooHigh ? 'mt-6' : 'fixed inset-x-0 bottom-0 z-10'} border-t border-solid-gray-420 bg-white pb-[env(safe-area-inset-bottom)] [@media(max-height:420px)]:static print:hidden`}
      >
        <div className="mx-auto max-w-160">{children}</div>
      </div>
    </>
  )
}
