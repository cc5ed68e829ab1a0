import { Fragment } from 'react'
import { Phrases } from '../../ui/phrases.tsx'
import { paragraphs, textParts } from './text-parts.ts'

/** The text of a circular, written in Japanese: paragraphs and lines as the officer set them, addresses and numbers to tap. */
export function CircularText({ lines }: { lines: readonly string[][] }) {
  // An empty line may come as [] or as [''].
  const filled = lines.map((phrases) => phrases.filter((phrase) => phrase !== ''))
  return (
    <div lang="ja" className="space-y-4">
      {paragraphs(filled).map((paragraph, place) => (
        // A text never changes its order while it is shown.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={place}>
          {paragraph.map((phrases, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Fragment key={line}>
              {line > 0 && <br />}
              <Line phrases={phrases} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

function Line({ phrases }: { phrases: string[] }) {
  return textParts(phrases).map(({ phrases: words, href }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line keep their order
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {href === undefined ? (
        <Phrases of={words} />
      ) : (
        <a
          href={href}
          {...(href.startsWith('tel:')
            ? { className: 'whitespace-nowrap' }
            : { target: '_blank', rel: 'noopener noreferrer' })}
        >
          <Phrases of={words} />
        </a>
      )}
    </Fragment>
  ))
}
