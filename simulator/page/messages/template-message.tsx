import { useAct } from '@kairan/flex-view/act.ts'
import { Carousel } from '@kairan/flex-view/carousel.tsx'
import { Tappable } from '@kairan/flex-view/tappable.tsx'
import type { LineAction, LineMessage } from '../../src/control-contract.ts'
import { words } from './message-fields.ts'

interface Look {
  imageAspectRatio?: 'rectangle' | 'square'
  imageSize?: 'cover' | 'contain'
}
interface Card {
  thumbnailImageUrl?: string
  imageBackgroundColor?: string
  title?: string
  text?: string
  defaultAction?: LineAction
  actions?: LineAction[]
}
type Template =
  | ({ type: 'buttons' } & Card & Look)
  | { type: 'confirm'; text: string; actions: LineAction[] }
  | ({ type: 'carousel'; columns: Card[] } & Look)
  | { type: 'image_carousel'; columns: { imageUrl: string; action: LineAction }[] }

/** LINE's older ready-made cards: buttons, a yes-or-no question, and rows of cards or pictures. */
export function TemplateMessage({ message }: { message: LineMessage }) {
  const template = message.template as Template
  if (template.type === 'buttons') return <TemplateCard card={template} look={template} />
  if (template.type === 'confirm') return <TemplateCard card={template} look={{}} sideBySide />
  return (
    <Carousel label={words(message, 'altText')}>
      {template.type === 'carousel'
        ? // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes once it is sent
          template.columns.map((card, index) => <TemplateCard key={index} card={card} look={template} />)
        : template.columns.map((column) => <PictureCard key={column.imageUrl} {...column} />)}
    </Carousel>
  )
}

function TemplateCard({ card, look, sideBySide = false }: { card: Card; look: Look; sideBySide?: boolean }) {
  const act = useAct()
  return (
    <div className="bubble template">
      {card.thumbnailImageUrl && (
        <img
          className="flex-picture"
          src={card.thumbnailImageUrl}
          alt=""
          style={{
            // LINE's rectangle is 1.51:1.
            aspectRatio: look.imageAspectRatio === 'square' ? '1 / 1' : '151 / 100',
            objectFit: look.imageSize === 'contain' ? 'contain' : 'cover',
            backgroundColor: card.imageBackgroundColor,
          }}
        />
      )}
      <div className="template-words">
        <Tappable action={card.defaultAction} name={card.title ?? card.text} />
        {card.title && <p className="template-title">{card.title}</p>}
        <p>{card.text}</p>
      </div>
      <div className={sideBySide ? 'template-actions is-row' : 'template-actions'}>
        {(card.actions ?? []).map((action) => (
          <button
            key={JSON.stringify(action)}
            type="button"
            className="flex-button is-link"
            onClick={() => act(action)}
          >
            {action.label}
          </button>
        ))}
      </div>
    </div>
  )
}

function PictureCard({ imageUrl, action }: { imageUrl: string; action: LineAction }) {
  return (
    <div className="bubble picture-card">
      <img className="flex-picture" src={imageUrl} alt="" style={{ aspectRatio: '1 / 1', objectFit: 'cover' }} />
      <Tappable action={action} />
      {action.label && <span className="picture-label">{action.label}</span>}
    </div>
  )
}
