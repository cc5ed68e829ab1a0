import { nameOfAction, useAct } from '@kairan/flex-view/act.ts'
import type { LineAction } from '../../src/control-contract.ts'

export interface Area {
  bounds: { x: number; y: number; width: number; height: number }
  action: LineAction
}

/** Invisible buttons over a picture, placed in per cent of the picture's own size. */
export function AreaButtons({ areas, size }: { areas: Area[]; size: { width: number; height: number } }) {
  const act = useAct()
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`
  return areas.map(({ bounds, action }) => (
    <button
      key={`${bounds.x},${bounds.y},${bounds.width},${bounds.height}`}
      type="button"
      className="area"
      aria-label={nameOfAction(action)}
      style={{
        left: percent(bounds.x, size.width),
        top: percent(bounds.y, size.height),
        width: percent(bounds.width, size.width),
        height: percent(bounds.height, size.height),
      }}
      onClick={() => act(action)}
    />
  ))
}
