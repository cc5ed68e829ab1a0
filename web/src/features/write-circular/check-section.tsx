import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'

interface CheckSectionProps {
  title: string
  /** Names the way to where this is changed. */
  change?: string
  /** Left out: there is no such way. */
  onChange?: (() => void) | undefined
  children: ReactNode
}

/** One thing to look at before sending, with the way to change it. */
export function CheckSection({ title, change, onChange, children }: CheckSectionProps) {
  return (
    <section className="mt-8">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2>{title}</h2>
        {onChange && (
          <Button kind="quiet" onClick={onChange}>
            {change}
          </Button>
        )}
      </div>
      {children}
    </section>
  )
}
