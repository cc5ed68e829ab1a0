import type { CSSProperties } from 'react'
import { Carousel } from './carousel.tsx'
import { FlexBoxView } from './flex-box-view.tsx'
import { bubbleWidth } from './flex-lengths.ts'
import { ImagePart, VideoPart } from './flex-parts.tsx'
import { blockPadding } from './flex-style.ts'
import type { BlockName, FlexBubble, FlexContainer } from './flex-types.ts'
import { wordsOf } from './flex-words.ts'
import { Tappable } from './tappable.tsx'

const BLOCKS: BlockName[] = ['header', 'hero', 'body', 'footer']

/** A Flex Message: one bubble, or a row of bubbles to push sideways. */
export function FlexMessage({ container, altText }: { container: FlexContainer; altText: string }) {
  if (container.type === 'bubble') return <Bubble bubble={container} />
  return (
    <Carousel label={altText}>
      {container.contents.map((bubble, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes once it is sent
        <Bubble key={index} bubble={bubble} />
      ))}
    </Carousel>
  )
}

function Bubble({ bubble }: { bubble: FlexBubble }) {
  const shown = BLOCKS.filter((name) => bubble[name] !== undefined)
  return (
    <div
      className={`bubble is-${bubble.size ?? 'mega'}`}
      dir={bubble.direction ?? 'ltr'}
      style={{ width: bubbleWidth(bubble.size) }}
    >
      <Tappable action={bubble.action} name={bubble.body ? wordsOf(bubble.body) : undefined} />
      {shown.map((name, index) => (
        <Block key={name} name={name} bubble={bubble} isFirst={index === 0} />
      ))}
    </div>
  )
}

function Block({ name, bubble, isFirst }: { name: BlockName; bubble: FlexBubble; isFirst: boolean }) {
  const block = bubble[name]
  const look = bubble.styles?.[name]
  if (!block) return null
  const around: CSSProperties = {
    backgroundColor: look?.backgroundColor,
    // LINE draws no separator above the first block of a bubble.
    borderTop: look?.separator && !isFirst ? `1px solid ${look.separatorColor ?? '#d4d6da'}` : undefined,
  }
  return (
    <div className={`bubble-${name}`} style={around}>
      <BlockContents name={name} bubble={bubble} block={block} />
    </div>
  )
}

function BlockContents({
  name,
  bubble,
  block,
}: {
  name: BlockName
  bubble: FlexBubble
  block: NonNullable<FlexBubble[BlockName]>
}) {
  if (block.type === 'image') return <ImagePart part={block} place={{ position: 'relative' }} />
  if (block.type === 'video') return <VideoPart part={block} place={{ position: 'relative' }} />
  const padding = blockPadding(name, bubble.size, bubble.footer !== undefined)
  return <FlexBoxView box={block} place={{ flex: '1 0 auto' }} padding={padding} />
}
