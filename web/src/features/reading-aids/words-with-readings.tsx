import { Fragment } from 'react'
import { type Segment, segmentsBetween } from './readings.ts'

interface WordsProps {
  phrases: readonly string[]
  /** Where the phrases begin in their line. */
  from: number
  /** The readings of the line; null: none are wanted, or none are here yet. */
  readings: readonly Segment[] | null
}

/** Phrases of a line, between which it may break, with their readings above. Read by a screen reader they are the plain text. */
export function WordsWithReadings({ phrases, from, readings }: WordsProps) {
  let begin = from
  return (
    <span className="phrases">
      {phrases.map((phrase, index) => {
        const segments = readings && segmentsBetween(readings, begin, begin + phrase.length)
        begin += phrase.length
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a line keep their order
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {segments?.some(({ reading }) => reading) ? <Phrase of={segments} /> : phrase}
          </Fragment>
        )
      })}
    </span>
  )
}

/** A screen reader knows how the letters are read; it would say everything twice. */
const UNHEARD = { 'aria-hidden': true } as const

/** A phrase in one piece: browsers would end a line beside any word that has a reading. */
function Phrase({ of }: { of: Segment[] }) {
  return (
    <span className="phrase">
      {of.map(({ text, reading }, index) =>
        reading === null ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <ruby key={index}>
            {text}
            <rp {...UNHEARD}>(</rp>
            <rt {...UNHEARD}>{reading}</rt>
            <rp {...UNHEARD}>)</rp>
          </ruby>
        ),
      )}
    </span>
  )
}
