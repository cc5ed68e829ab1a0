import { useAct } from '@kairan/flex-view/act.ts'
import { cutLinks } from '../phone/link.ts'

export function TextMessage({ text }: { text: string }) {
  const act = useAct()
  return (
    <p className="said">
      {cutLinks(text).map((piece, index) =>
        piece.link ? (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes once it is sent
            key={index}
            href={piece.text}
            onClick={(event) => {
              event.preventDefault()
              act({ type: 'uri', uri: piece.text })
            }}
          >
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}
