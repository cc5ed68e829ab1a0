/** One entry of LINE's `details`: what is wrong and where. */
export interface Detail {
  message: string
  property: string
}

/** An answer by which LINE refuses a request: thrown by a rule, turned into JSON at the edge. */
export type LineRefusal = Error & {
  refusal: { status: number; details?: Detail[]; headers?: Record<string, string>; extra?: object }
}

export const refusal = (
  status: number,
  message: string,
  more: { details?: Detail[]; headers?: Record<string, string>; extra?: object } = {},
): LineRefusal => Object.assign(new Error(message), { refusal: { status, ...more } })

export const isLineRefusal = (error: unknown): error is LineRefusal => error instanceof Error && 'refusal' in error

/** LINE's general form: the number of errors, and each of them. */
export const bodyErrors = (details: Detail[]): LineRefusal =>
  refusal(400, `The request body has ${details.length} error(s)`, { details })

/** How LINE names a malformed id in a body, e.g. `to[3]`. The line and column are always dashes. */
export const invalidProperty = (property: string): LineRefusal =>
  refusal(400, `The property, '${property}', in the request body is invalid (line: -, column: -)`)

export const invalidParameter = (name: string): LineRefusal =>
  refusal(400, `The value for the '${name}' parameter is invalid`)

export const notFound = (): LineRefusal => refusal(404, 'Not found')
