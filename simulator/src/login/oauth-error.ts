import type { ErrorRequestHandler } from 'express'

/** A refusal of LINE Login: `{error, error_description}`. */
export type OAuthError = Error & { oauth: { error: string; status: number } }

/** Every refusal is a 400 on LINE, other than a bearer token that is not accepted. */
export const oauthError = (error: string, description: string, status = 400): OAuthError =>
  Object.assign(new Error(description), { oauth: { error, status } })

const isOAuthError = (error: unknown): error is OAuthError => error instanceof Error && 'oauth' in error

export const answerOAuthErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (!isOAuthError(error)) return next(error)
  response.status(error.oauth.status).json({ error: error.oauth.error, error_description: error.message })
}
