import { Failure, Invalid, NotFound, TooLarge, TooMany } from '../../platform/failures.ts'
import { failureText, fieldText } from '../../texts/texts.ts'
import { SENTENCES } from './sentences.ts'
import type { Answer } from './spark.ts'

/** Too much of one program; after so many seconds it may go on. */
export class TooOften extends TooMany {
  readonly retryAfter: number
  constructor(code: string, retryAfter: number) {
    super(code)
    this.retryAfter = retryAfter
  }
}

/** Something is wrong with one field. */
export const wrongField = (path: string, code: keyof typeof SENTENCES): Invalid => new Invalid(code, [{ path, code }])

/** What Express, its body readers and its router throw; null for what nobody expected. */
export const failureOf = (error: unknown): Failure | null => {
  if (error instanceof Failure) return error
  if (error instanceof URIError) return new NotFound('open311-nothing')
  if (!(error instanceof Error)) return null
  if ('type' in error && error.type === 'entity.too.large') return new TooLarge('body-too-large')
  if ('expose' in error && error.expose === true) return new Invalid('open311-form-broken')
  // The router: an address that is no text.
  return 'status' in error && error.status === 400 ? new NotFound('open311-nothing') : null
}

/**
 * The HTTP status: the standard has 404 for what is not there, 403 for keys, «and basically 400 for any other error». Waiting (429)
 * and our own failures (500) say more to programs.
 */
export const statusOf = ({ status }: Failure): number => ([403, 404, 429, 500].includes(status) ? status : 400)

const sentence = (code: string, textOf: (language: 'ja' | 'en', code: string) => string): string => {
  const own = Object.entries(SENTENCES).find(([name]) => name === code)?.[1]
  return (own ?? [textOf('ja', code), textOf('en', code)]).join(' / ')
}

/** How the standard calls what our own verbs call otherwise. */
const FIELDS = new Map([
  ['position', 'lat, long'],
  ['category', 'service_code'],
])

/** The answer for a failure: a line for each field, or one. `code` is the status that says most, e.g. 413. */
export const errorsOf = ({ status, code, fields }: Failure): Answer => ({
  name: 'errors',
  value:
    fields.length > 0
      ? fields.map(({ path, code: each }) => ({
          code: status,
          description: `${FIELDS.get(path) ?? path}: ${sentence(each, fieldText)}`,
        }))
      : [{ code: status, description: sentence(code, failureText) }],
})
