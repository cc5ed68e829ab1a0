import type { HazardCategory } from '@kairan/functions/hazards/categories.ts'

/** A drawing of 48 × 48: lines, and areas that are filled. */
interface Drawing {
  lines: string
  filled?: string
}

const drawings = {
  // A road that narrows towards the horizon, with a hole in it.
  roadHole: {
    lines: 'M6 44 18 6M42 44 30 6M24 6v5M24 17v4',
    filled: 'M24 27c7 0 11 2.5 11 5.5s-4 5.5-11 5.5-11-2.5-11-5.5S17 27 24 27z',
  },
  streetLight: {
    lines: 'M14 44V12a6 6 0 0 1 6-6h12M8 44h12M26 24l-4 8M34 24v9M42 24l4 8',
    filled: 'M28 10h14a4 4 0 0 1 2 7H26a4 4 0 0 1 2-7z',
  },
  mirror: {
    lines: 'M24 30v14M16 44h16M24 4a13 13 0 1 0 0 26 13 13 0 0 0 0-26zM17 20c2-6 6-9 12-9M24 4V1',
  },
  // A grating in the gutter, and water that stands above it.
  gutter: {
    lines: 'M5 24h38v18H5zM14 24v18M24 24v18M34 24v18M6 14c4-5 8-5 12 0s8 5 12 0 8-5 12 0',
  },
  // A slide with its ladder.
  playground: {
    lines: 'M10 44V8h10v6c2 14 8 24 22 26v4M20 44V14M10 18h10M10 27h10M10 36h10M42 44h3',
  },
  // A stump, and the tree that lies beside it.
  fallenTree: {
    lines: 'M3 43h42M6 43V31l3 3 3-5v14M15 36l14-4M21 34l-2-6',
    filled: 'M28 38a5 5 0 0 1-1-9 6 6 0 0 1 7-8 6 6 0 0 1 10 4 5.5 5.5 0 0 1 1 10 5 5 0 0 1-7 4 6 6 0 0 1-10-1z',
  },
  // A bag with its knot.
  dumping: {
    lines:
      'M18 16c-8 6-12 14-11 22 1 5 5 6 17 6s16-1 17-6c1-8-3-16-11-22zM18 16h12M18 16l-4-10 6 4 4-5 4 5 6-4-4 10M24 26v10',
  },
  // A house with a broken wall.
  vacantHouse: {
    lines: 'M4 24 24 7l20 17M9 21v22h30V21M39 21M24 7l-4 9 6 5-5 7M17 43V33h10v10',
  },
  // Two children on their way.
  schoolRoute: {
    lines:
      'M15 18c-4 0-6 3-6 7v7h4l1 12h5l1-12M33 22c-3 0-5 2-5 6v5h3l1 11h4l1-11h3v-5c0-4-3-6-7-6M20 32v-7c0-4-2-7-5-7M20 26l8 5',
    filled: 'M15 4a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM33 9.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
  },
  other: { lines: 'M24 5 45 42H3zM24 18v11M24 35v1' },
} satisfies Record<HazardCategory, Drawing>

/** The drawing of a kind of hazard; its name always stands beside it. */
export function HazardIcon({ category, className }: { category: HazardCategory; className?: string }) {
  const { lines, filled }: Drawing = drawings[category]
  return (
    <svg viewBox="0 0 48 48" className={className ?? 'size-12 shrink-0'} aria-hidden="true">
      <path d={lines} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
      {filled && <path d={filled} fill="currentColor" />}
    </svg>
  )
}
