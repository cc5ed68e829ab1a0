import type { LineAction, LineMessage } from '../../src/control-contract.ts'
import { type Area, AreaButtons } from './area-buttons.tsx'
import { words } from './message-fields.ts'

interface Imagemap {
  baseSize?: { width: number; height: number }
  actions?: (LineAction & { area: Area['bounds'] })[]
}

/** LINE serves an imagemap's picture at `{baseUrl}/{width}`; 1040 is the largest it asks for. */
export function ImagemapMessage({ message }: { message: LineMessage }) {
  const { baseSize = { width: 1040, height: 1040 }, actions = [] } = message as Imagemap
  return (
    <div className="imagemap">
      <img src={`${words(message, 'baseUrl')}/1040`} alt={words(message, 'altText')} />
      <AreaButtons areas={actions.map((action) => ({ bounds: action.area, action }))} size={baseSize} />
    </div>
  )
}
