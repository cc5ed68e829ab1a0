import { FlexMessage } from '@kairan/flex-view/flex-message.tsx'
import type { FlexContainer } from '@kairan/flex-view/flex-types.ts'
import type { ChatItem, LineMessage } from '../../src/control-contract.ts'
import { ImageMessage } from './image-message.tsx'
import { ImagemapMessage } from './imagemap-message.tsx'
import { LocationMessage } from './location-message.tsx'
import { firstWords, words } from './message-fields.ts'
import { Sticker } from './sticker.tsx'
import { TemplateMessage } from './template-message.tsx'
import { TextMessage } from './text-message.tsx'

/** One message as LINE draws it. A kind that this page does not know is named, never hidden. */
export function MessageView({ item }: { item: ChatItem }) {
  const { message } = item
  switch (message.type) {
    case 'text':
      return <TextMessage text={words(message, 'text')} />
    case 'flex':
      return <FlexMessage container={message.contents as FlexContainer} altText={words(message, 'altText')} />
    case 'image':
      return <ImageMessage item={item} />
    case 'imagemap':
      return <ImagemapMessage message={message} />
    case 'sticker':
      return <Sticker />
    case 'location':
      return <LocationMessage message={message} />
    case 'template':
      return <TemplateMessage message={message} />
    default:
      return <OtherMessage message={message} />
  }
}

function OtherMessage({ message }: { message: LineMessage }) {
  return <div className="card other-card">{firstWords(message)}</div>
}
