import { type ReactNode, useEffect, useRef } from 'react'

interface PageTitleProps {
  children: ReactNode
  /** The same in plain text, for the browser's title. */
  plain: string
  className?: string
}

let firstPage = true

/**
 * The heading of a page. When one page follows another without loading, the heading takes the focus, so that a screen
 * reader says where one is; the first page leaves the focus to the browser.
 */
export function PageTitle({ children, plain, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = plain
  }, [plain])
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
