import type { ReactNode } from 'react'

/** A part of the report's page, with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-solid-gray-420 pt-4">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
