import { Fragment } from 'react'

/**
 * Text that breaks between phrases only (the server cuts it; here are only the places where a line may end).
 * Copied or read aloud it is the plain text again.
 */
export function Phrases({ of }: { of: readonly string[] }) {
  return (
    <span className="phrases">
      {of.map((phrase, index) => (
        // The phrases of one text never move among themselves, so the place is the key.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  )
}
