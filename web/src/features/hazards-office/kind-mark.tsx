import type { HazardCategory } from '@kairan/functions/hazards/categories.ts'
import { classNames } from '../../ui/class-names.ts'

/** One character for each kind, as Japanese maps have them: it needs no colour and no picture. */
export const kindSigns: Record<HazardCategory, string> = {
  roadHole: '穴',
  streetLight: '灯',
  mirror: '鏡',
  gutter: '溝',
  playground: '遊',
  fallenTree: '木',
  dumping: '捨',
  vacantHouse: '空',
  schoolRoute: '通',
  other: '他',
}

/** The sign of a kind. Its name stands beside it or in the label around it. */
export function KindMark({ kind, className }: { kind: HazardCategory; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid size-9 shrink-0 place-items-center rounded-8 border-2 border-solid-gray-900 bg-white font-bold leading-none',
        className,
      )}
    >
      {kindSigns[kind]}
    </span>
  )
}
