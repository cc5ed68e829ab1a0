import { nameOfAction } from '@kairan/flex-view/act.ts'
import type { ReactNode } from 'react'
import type { LineAction } from '../../src/control-contract.ts'
import type { QuickReplyItem } from '../messages/message-fields.ts'
import { CalendarIcon, CameraIcon, PictureIcon, PlaceIcon } from './icons.tsx'

/** LINE draws these itself when a quick reply brings no picture of its own. */
const ICONS: Record<string, () => ReactNode> = {
  camera: CameraIcon,
  cameraRoll: PictureIcon,
  location: PlaceIcon,
  datetimepicker: CalendarIcon,
}

/** The row of chips under the newest message, to be pushed sideways. */
export function QuickReplies({ items, onTap }: { items: QuickReplyItem[]; onTap: (action: LineAction) => void }) {
  return (
    <fieldset className="quick-replies">
      <legend className="unseen">すぐに返事をする</legend>
      {items.map(({ action, imageUrl }) => {
        const Icon = ICONS[action.type]
        return (
          <button key={JSON.stringify(action)} type="button" className="chip" onClick={() => onTap(action)}>
            {imageUrl ? <img src={imageUrl} alt="" /> : Icon && <Icon />}
            {nameOfAction(action)}
          </button>
        )
      })}
    </fieldset>
  )
}
