import { Fragment, useEffect, useRef } from 'react'
import type { Segment } from '../reading-aids/readings.ts'
import type { Sentence } from '../reading-aids/sentences.ts'
import { WordsWithReadings } from '../reading-aids/words-with-readings.tsx'
import { textParts } from './text-parts.ts'

interface SentenceTextProps {
  sentence: Sentence
  /** The readings of the line it stands in. */
  readings: readonly Segment[] | null
  /** Whether a voice is saying it now. */
  isSpoken: boolean
}

/** A sentence with addresses and numbers to tap; while it is read aloud it is marked and stays in sight. */
export function SentenceText({ sentence, readings, isSpoken }: SentenceTextProps) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!isSpoken) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    place.current?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  }, [isSpoken])
  let begin = sentence.from
  const parts = textParts(sentence.phrases).map(({ phrases, href }, index) => {
    const words = <WordsWithReadings phrases={phrases} from={begin} readings={readings} />
    begin += phrases.join('').length
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {href === undefined ? (
          words
        ) : (
          <a
            href={href}
            {...(href.startsWith('tel:')
              ? { className: 'whitespace-nowrap' }
              : { target: '_blank', rel: 'noopener noreferrer' })}
          >
            {words}
          </a>
        )}
      </Fragment>
    )
  })
  return (
    <span ref={place} className={isSpoken ? 'spoken' : undefined}>
      {parts}
    </span>
  )
}
