import type { CSSProperties } from 'react'
import { space } from './flex-lengths.ts'
import { ButtonPart, IconPart, ImagePart, SeparatorPart, TextPart, VideoPart } from './flex-parts.tsx'
import { type Around, boxStyle, placeStyle } from './flex-style.ts'
import type { FlexBox, FlexComponent } from './flex-types.ts'
import { wordsOf } from './flex-words.ts'
import { Tappable } from './tappable.tsx'

/** A box and everything in it. `padding` is what the block around gives by itself; `place` says where the box stands. */
export function FlexBoxView({ box, place, padding }: { box: FlexBox; place?: CSSProperties; padding?: CSSProperties }) {
  return (
    <div style={{ position: 'relative', ...boxStyle(box, padding), ...place }}>
      <Tappable action={box.action} name={wordsOf(box)} />
      {(box.contents ?? []).map((component, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes once it is sent
        <FlexComponentView key={index} component={component} around={box} isFirst={index === 0} />
      ))}
    </div>
  )
}

function FlexComponentView({
  component,
  around,
  isFirst,
}: {
  component: FlexComponent
  around: Around
  isFirst: boolean
}) {
  const place = placeStyle(component, around, isFirst)
  switch (component.type) {
    case 'box':
      return <FlexBoxView box={component} place={place} />
    case 'text':
      return <TextPart part={component} place={place} />
    case 'image':
      return <ImagePart part={component} place={place} />
    case 'video':
      return <VideoPart part={component} place={place} />
    case 'icon':
      return <IconPart part={component} place={place} />
    case 'button':
      return <ButtonPart part={component} place={place} />
    case 'separator':
      return <SeparatorPart part={component} place={place} layout={around.layout} />
    case 'spacer':
      return <div style={{ ...place, width: space(component.size ?? 'md'), height: space(component.size ?? 'md') }} />
    case 'filler':
      return <div style={place} />
    default:
      return null
  }
}
