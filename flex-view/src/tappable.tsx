import { nameOfAction, useAct } from './act.ts'
import type { LineAction } from './flex-types.ts'

/**
 * Makes the positioned element around it tappable as a whole. It lies over the words and under any button inside, so that
 * those keep working and no button ever stands inside another one.
 */
export function Tappable({ action, name }: { action: LineAction | undefined; name?: string }) {
  const act = useAct()
  if (!action) return null
  return (
    <button
      type="button"
      className="tappable"
      aria-label={action.label ?? name ?? nameOfAction(action)}
      onClick={() => act(action)}
    />
  )
}
