import { useAct } from '@kairan/flex-view/act.ts'
import type { ChatItem } from '../../src/control-contract.ts'
import { words } from './message-fields.ts'

/** A picture in the chat; a tap shows it large, from where one's own can be taken back. */
export function ImageMessage({ item }: { item: ChatItem }) {
  const act = useAct()
  const { id, from, message } = item
  const original = words(message, 'originalContentUrl')
  const preview = words(message, 'previewImageUrl') || original
  if (!preview) return <div className="card other-card">画像</div>
  return (
    <button
      type="button"
      className="picture"
      aria-label={from === 'person' ? '送った画像を大きく見る' : '画像を大きく見る'}
      onClick={() => act({ type: 'enlarge', url: original || preview, ...(from === 'person' && { messageId: id }) })}
    >
      <img src={preview} alt="" />
    </button>
  )
}
