import type { WordsLine } from '@kairan/functions/hazards/hazard-view.ts'
import { Fragment } from 'react'

/** What was said, line by line; what is in Japanese is read out as Japanese. Stands where line breaks are kept. */
export function WordsLines({ lines }: { lines: WordsLine[] }) {
  return lines.map(({ text, inJapanese }, index) => (
    // What was said never changes.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>
      {index > 0 && '\n'}
      <span lang={inJapanese ? 'ja' : undefined}>{text}</span>
    </Fragment>
  ))
}
