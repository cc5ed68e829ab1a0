import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'
import { Language } from '../../platform/language.ts'
import { Id } from '../../platform/values.ts'
import { CircularView } from '../circular-view.ts'
import { ReadingCorrection, ReadingCorrections } from './reading-correction.ts'

const params = z.object({ circularId: Id })

/** A piece of a line; joined, the texts are the line. `reading`: hiragana to show over it, or null for nothing. */
export const Segment = z.object({ text: z.string(), reading: z.string().nullable() })
/** A line as phrases of pieces: it may break between phrases, and nowhere inside one. */
export const Line = z.array(z.array(Segment))

export const Furigana = z.object({ title: Line, text: z.array(Line) })
export type Furigana = z.infer<typeof Furigana>

/** A word of the circular as it would be read; `source` null: nobody knows how. */
export const ReadWord = z.object({
  word: z.string(),
  reading: z.string().nullable(),
  source: z.enum(['officer', 'table', 'dictionary']).nullable(),
})
export type ReadWord = z.infer<typeof ReadWord>

export const getFurigana = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/furigana',
  summary:
    'Title and text of a circular, line by line, with readings over the kanji; for whoever may see it. `language` says which was found: `ja` where nobody has written it in plain Japanese.',
  access: 'signedIn',
  params,
  query: z.object({ language: z.enum(['ja', 'ja-easy']).default('ja') }),
  response: Furigana.extend({ language: Language }),
})

export const listReadings = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/readings',
  summary:
    'The words of a circular with their readings, each once and in the order of the text, for an officer to look through; and what officers have put right already.',
  access: 'circular.write',
  params,
  response: z.object({
    version: z.number().int(),
    words: z.array(ReadWord),
    corrections: z.array(ReadingCorrection),
  }),
})

export const correctReadings = endpoint({
  method: 'PUT',
  path: '/api/circulars/{circularId}/readings',
  summary:
    'Puts readings of a draft right: all corrections at once, in place of those before; `version` is the one that was looked at.',
  access: 'circular.write',
  params,
  body: z.object({ version: z.number().int(), readings: ReadingCorrections }),
  response: CircularView,
})
