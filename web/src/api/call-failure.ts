/** What is wrong with one field of what was sent; `detail` is a sentence in the reader's language. */
export interface FieldFailure {
  path: string
  code: string
  detail: string
}

interface Problem {
  /** HTTP status; 0 when no answer came at all (no network, or nothing for half a minute). */
  status: number
  code: string
  /** A sentence in the reader's language; empty when it did not come from our server. */
  detail: string
  fields: FieldFailure[]
}

/** A call that did not succeed. `code` is for programs, `detail` for people. */
export class CallFailure extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly fields: FieldFailure[]
  constructor({ status, code, detail, fields }: Problem) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.detail = detail
    this.fields = fields
  }
}

/** Whether the failure says that nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean => error instanceof CallFailure && error.status === 401

/** Whether the thing does not exist, or not for this person. */
export const isNotFound = (error: unknown): boolean => error instanceof CallFailure && error.status === 404

/** The sentence for a field of a form (`title`, `audience`), or undefined when nothing is wrong with it. */
export const fieldFailure = (error: unknown, path: string): string | undefined =>
  error instanceof CallFailure ? error.fields.find((field) => field.path === path)?.detail : undefined

/** Reads RFC 9457 problem+json; an answer from elsewhere (a proxy's HTML) keeps its status and says nothing. */
export async function readProblem(response: Response): Promise<CallFailure> {
  const unknown = { status: response.status, code: 'unexpected', detail: '', fields: [] }
  if (!response.headers.get('content-type')?.includes('json')) return new CallFailure(unknown)
  const problem: Partial<Problem> = await response.json().catch(() => ({}))
  return new CallFailure({ ...unknown, ...problem, status: response.status })
}
