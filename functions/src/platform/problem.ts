import type { ErrorRequestHandler, Request, Response } from 'express'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { failureText, fieldText } from '../texts/texts.ts'
import { Failure, Invalid, NotFound, TooLarge } from './failures.ts'
import { LANGUAGES, type Language } from './language.ts'

/** RFC 9457, with a sentence the person can read in `detail` and a code for programs. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  fields: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

/** The first of the browser's languages that we speak; Japanese otherwise. */
export const languageOf = (request: Request): Language => {
  const wanted = request.acceptsLanguages(...LANGUAGES, 'zh-Hans', 'zh-CN')
  if (!wanted) return 'ja'
  return LANGUAGES.find((language) => language === wanted) ?? (wanted.startsWith('zh') ? 'zh' : 'ja')
}

const problemOf = (failure: Failure, language: Language): Problem => ({
  type: 'about:blank',
  title: TITLES[failure.status] ?? 'Error',
  status: failure.status,
  code: failure.code,
  detail: failureText(language, failure.code),
  ...(failure.fields.length > 0 && {
    fields: failure.fields.map(({ path, code }) => ({ path, code, detail: fieldText(language, code) })),
  }),
})

const send = (response: Response, problem: Problem): void => {
  response.status(problem.status).set('cache-control', 'no-store').type('application/problem+json')
  response.send(JSON.stringify(problem))
}

/** What Express' own body readers throw. */
const bodyFailure = (error: unknown): Failure | null => {
  const type = error instanceof Error && 'type' in error ? error.type : null
  if (type === 'entity.too.large') return new TooLarge('body-too-large')
  if (type === 'entity.parse.failed') return new Invalid('body-not-json')
  if (error instanceof URIError) return new NotFound()
  // Only theirs carry `expose`. LINE's and Google's errors have a status too, but that is between them and us.
  const isTheirs = error instanceof Error && 'expose' in error && error.expose === true
  return isTheirs ? new Invalid('invalid') : null
}

/** Maps every failure to an answer, once for the whole app. Unexpected ones are logged and say that nothing was lost. */
export const problemHandler =
  ({ log }: Pick<Deps, 'log'>): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const failure = error instanceof Failure ? error : bodyFailure(error)
    if (!failure) log.error({ err: error, method: request.method, route: request.route?.path }, 'unexpected failure')
    send(response, problemOf(failure ?? new Failure(500, 'unexpected'), languageOf(request)))
  }

/** The last stop for addresses under /api that nobody serves. */
export const noSuchEndpoint = (): never => {
  throw new NotFound()
}
