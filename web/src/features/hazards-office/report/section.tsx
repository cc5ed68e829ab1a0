import type { ReactNode } from 'react'

interface SectionProps {
  /** What 「次にすること」 leads to. */
  id?: SectionId
  title: string
  children: ReactNode
}

export type SectionId = 'answer' | 'assign' | 'publish' | 'pictures'

/** A part of the report's page, with its heading. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} className="mt-8 border-t border-solid-gray-420 pt-4">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
