import type { CircularSummary } from '@kairan/functions/circulars/circular-view.ts'
import { useId } from 'react'
import { CircularCard } from './circular-card.tsx'

/** A part of the list under its heading; nothing where there is nothing. */
export function CircularSection({ title, circulars }: { title: string; circulars: CircularSummary[] }) {
  const headingId = useId()
  if (circulars.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="mb-8">
      <h2 id={headingId} className="mb-3">
        {title}
      </h2>
      {/* Safari takes a list without bullets for no list; the role says it is one. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ul role="list" className="space-y-3">
        {circulars.map((circular) => (
          <CircularCard key={circular.id} circular={circular} />
        ))}
      </ul>
    </section>
  )
}
