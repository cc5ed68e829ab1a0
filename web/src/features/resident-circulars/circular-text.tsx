import { Fragment } from 'react'
import type { Segment } from '../reading-aids/readings.ts'
import type { Sentence } from '../reading-aids/sentences.ts'
import { SentenceText } from './sentence-text.tsx'
import { paragraphs } from './text-parts.ts'

interface CircularTextProps {
  /** The text line by line, each in sentences. */
  lines: readonly Sentence[][]
  /** Its language, for HTML's `lang`. */
  lang: string
  /** The readings line by line; null: without. */
  readings: readonly Segment[][] | null
  /** Room above the lines for readings, also before they are here, so that nothing moves when they come. */
  roomForReadings: boolean
  /** The place of the sentence that a voice is saying. */
  spoken: number | null
}

/** The text of a circular: paragraphs and lines as the officer set them. */
export function CircularText({ lines, lang, readings, roomForReadings, spoken }: CircularTextProps) {
  const numbered = lines.map((sentences, line) => ({ sentences, line, length: sentences.length }))
  return (
    <div lang={lang} className={roomForReadings ? 'room-for-readings space-y-4' : 'space-y-4'}>
      {paragraphs(numbered).map((paragraph) => (
        <p key={paragraph[0]?.line}>
          {paragraph.map(({ sentences, line }, index) => (
            <Fragment key={line}>
              {index > 0 && <br />}
              <Line sentences={sentences} readings={readings?.[line] ?? null} spoken={spoken} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

interface LineProps {
  sentences: readonly Sentence[]
  readings: readonly Segment[] | null
  spoken: number | null
}

/** One line, such as the title, sentence by sentence. */
export function Line({ sentences, readings, spoken }: LineProps) {
  return sentences.map((sentence, index) => (
    <Fragment key={sentence.place}>
      {index > 0 && <wbr />}
      <SentenceText sentence={sentence} readings={readings} isSpoken={sentence.place === spoken} />
    </Fragment>
  ))
}
