import type { CSSProperties } from 'react'
import { useAct } from './act.ts'
import { aspectRatio, letterSize, pictureWidth, rem } from './flex-lengths.ts'
import { insideStyle, letterStyle, lineStyle } from './flex-style.ts'
import type { FlexButton, FlexIcon, FlexImage, FlexSeparator, FlexText, FlexVideo, Layout } from './flex-types.ts'
import { Tappable } from './tappable.tsx'

interface Part<T> {
  part: T
  place: CSSProperties
}

export function TextPart({ part, place }: Part<FlexText>) {
  const spans = part.contents ?? []
  return (
    <div style={{ ...place, ...insideStyle(part.gravity) }}>
      <p style={{ ...letterStyle(part), ...lineStyle(part) }}>
        {spans.length === 0
          ? part.text
          : spans.map((span, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes once it is sent
              <span key={index} style={letterStyle(span, true)}>
                {span.text}
              </span>
            ))}
      </p>
      <Tappable action={part.action} name={part.text} />
    </div>
  )
}

export function ImagePart({ part, place }: Part<FlexImage>) {
  return (
    <div style={{ ...place, ...insideStyle(part.gravity, part.align ?? 'center') }}>
      <div
        style={{
          width: pictureWidth(part.size),
          maxWidth: '100%',
          aspectRatio: aspectRatio(part.aspectRatio),
          backgroundColor: part.backgroundColor,
        }}
      >
        <img
          className="flex-picture"
          src={part.url}
          alt=""
          style={{ objectFit: part.aspectMode === 'cover' ? 'cover' : 'contain' }}
        />
      </div>
      <Tappable action={part.action} name="画像" />
    </div>
  )
}

export function VideoPart({ part, place }: Part<FlexVideo>) {
  return (
    <div style={place}>
      {/* biome-ignore lint/a11y/useMediaCaption: LINE's video component carries no captions */}
      <video
        className="flex-picture"
        controls
        preload="none"
        src={part.url}
        poster={part.previewUrl}
        aria-label="動画"
        style={{ aspectRatio: aspectRatio(part.aspectRatio) }}
      />
    </div>
  )
}

export function IconPart({ part, place }: Part<FlexIcon>) {
  return (
    <div style={{ ...place, fontSize: letterSize(part.size) }}>
      <img
        src={part.url}
        alt=""
        style={{ height: '1em', aspectRatio: aspectRatio(part.aspectRatio), objectFit: 'contain', display: 'block' }}
      />
    </div>
  )
}

export function ButtonPart({ part, place }: Part<FlexButton>) {
  const act = useAct()
  const style = part.style ?? 'link'
  const colour =
    part.color === undefined ? {} : style === 'link' ? { color: part.color } : { backgroundColor: part.color }
  return (
    <div style={{ ...place, ...insideStyle(part.gravity) }}>
      <button
        type="button"
        className={`flex-button is-${style}`}
        style={{ minHeight: rem(part.height === 'sm' ? 40 : 52), ...colour }}
        onClick={() => act(part.action)}
      >
        {part.action.label}
      </button>
    </div>
  )
}

export function SeparatorPart({ part, place, layout }: Part<FlexSeparator> & { layout: Layout }) {
  const line: CSSProperties = layout === 'vertical' ? { height: '1px' } : { width: '1px', alignSelf: 'stretch' }
  return <div aria-hidden="true" style={{ ...place, ...line, backgroundColor: part.color ?? '#d4d6da' }} />
}
