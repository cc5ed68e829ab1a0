import type { ReactNode } from 'react'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'

interface SectionProps {
  /** What 「次にすること」 leads to. */
  id?: SectionId
  title: string
  children: ReactNode
}

export type SectionId = 'answer' | 'assign' | 'publish' | 'pictures'

/** A part of the report's page, with its heading. What is done in it leaves the focus in it. */
export function Section({ id, title, children }: SectionProps) {
  const ref = useFocusKept()
  return (
    <section id={id} ref={ref} className="mt-8 border-t border-solid-gray-420 pt-4">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
