import './hazard-mark.css'
import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import { HazardIcon } from '../../ui/hazard-icon.tsx'
import { HazardStatusSign } from '../../ui/hazard-status-mark.tsx'

/** What stands in a mark: the sign of the kind and that of the status, or how many there are. The element around it is a `hazard-mark`. */
export function MarkSign({ hazards: [first, ...others] }: { hazards: Pick<HazardLine, 'category' | 'status'>[] }) {
  if (!first) return null
  if (others.length > 0) return others.length + 1
  return (
    <>
      <HazardIcon category={first.category} className="size-7" />
      <span className="status">
        <HazardStatusSign status={first.status} />
      </span>
    </>
  )
}
