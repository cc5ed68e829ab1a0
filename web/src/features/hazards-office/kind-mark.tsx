import type { HazardCategory } from '@kairan/functions/hazards/categories.ts'
import { classNames } from '../../ui/class-names.ts'
import { HazardIcon } from '../../ui/hazard-icon.tsx'

/** The drawing of a kind in a frame. Its name stands beside it. */
export function KindMark({ kind, className }: { kind: HazardCategory; className?: string }) {
  return (
    <span
      className={classNames(
        'grid size-11 shrink-0 place-items-center rounded-8 border border-solid-gray-600 bg-white',
        className,
      )}
    >
      <HazardIcon category={kind} className="size-8" />
    </span>
  )
}
