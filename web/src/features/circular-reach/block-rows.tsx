import type { ReactNode } from 'react'
import { CountsInWords } from './counts-in-words.tsx'
import { ReachBar } from './reach-bar.tsx'
import type { ReachAnswer } from './reach-types.ts'

interface BlockRowsProps {
  part: Pick<ReachAnswer['parts'][number], 'area' | 'counts'>
  withdrawn: boolean
  open: boolean
  onToggle: (open: boolean) => void
  /** The rows; drawn only while open. */
  children: ReactNode
}

/** One block: its name and how many are left on the outside, its households inside. */
export function BlockRows({ part: { area, counts }, withdrawn, open, onToggle, children }: BlockRowsProps) {
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open !== open && onToggle(currentTarget.open)}
      className="rounded-12 border border-solid-gray-420"
    >
      <summary className="cursor-pointer list-none px-3 py-2 [&::-webkit-details-marker]:hidden">
        <span className="flex min-h-11 flex-wrap items-center justify-between gap-x-3">
          <span className="text-std-18B-160">
            <span aria-hidden="true">{open ? '▾' : '▸'} </span>
            {area.name}
          </span>
          {counts && (
            <span>
              <CountsInWords counts={counts} withdrawn={withdrawn} />
            </span>
          )}
        </span>
        {counts && <ReachBar counts={counts} />}
      </summary>
      {open && <ul className="divide-y divide-solid-gray-300 px-3 pb-2">{children}</ul>}
    </details>
  )
}
