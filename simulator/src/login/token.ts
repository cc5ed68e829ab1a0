import { createHash } from 'node:crypto'
import express, { type Request, Router } from 'express'
import { z } from 'zod'
import type { LoginCode, LoginToken } from '../entries.ts'
import type { World } from '../world.ts'
import { webIdToken } from './id-token.ts'
import { oauthError } from './oauth-error.ts'
import { ACCESS_TOKEN_SECONDS, newLoginToken } from './tokens.ts'

const exchange = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  redirect_uri: z.string(),
  code_verifier: z.string().optional(),
})
const refresh = z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string() })
const credentials = z.object({ client_id: z.string(), client_secret: z.string() })

/** RFC 6749, 2.3.1: both parts are form-encoded. */
const formDecoded = (text: string): string | null => new URLSearchParams(`text=${text}`).get('text')

/** The client's id and secret, from the body or HTTP Basic. */
const clientOf = (request: Request) => {
  const [scheme, encoded] = (request.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic' || !encoded) return credentials.safeParse(request.body).data
  const [id, secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':').map(formDecoded)
  return credentials.safeParse({ client_id: id, client_secret: secret }).data
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

const matches = (world: World, code: LoginCode | undefined, wanted: z.infer<typeof exchange>): code is LoginCode =>
  code !== undefined && world.now().getTime() <= Date.parse(code.until) && code.redirectUri === wanted.redirect_uri

const scopes = (scope: string): string[] => scope.split(/[\s+]+/)

/** Exchanges a code (once, with its PKCE verifier) or a refresh token for an access token and, with `openid`, an id token. */
export const tokenRoutes = (world: World): Router => {
  const { state, settings } = world
  const router = Router()

  const answer = (token: LoginToken) => ({
    access_token: token.accessToken,
    token_type: 'Bearer',
    refresh_token: token.refreshToken,
    expires_in: ACCESS_TOKEN_SECONDS,
    scope: token.scope,
  })

  const exchangeCode = async (wanted: z.infer<typeof exchange>) => {
    const code = state.codes.get(wanted.code)
    if (!matches(world, code, wanted)) throw oauthError('invalid_grant', 'invalid authorization code')
    if (code.challenge !== null && challengeOf(wanted.code_verifier ?? '') !== code.challenge) {
      throw oauthError('invalid_grant', 'code_verifier does not match')
    }
    const token = newLoginToken(world, { userId: code.userId, scope: code.scope, refreshable: true })
    world.record({ type: 'codeUsed', code: code.code }, { type: 'tokenIssued', token })
    const person = state.people.get(code.userId)
    if (!person || !scopes(code.scope).includes('openid')) return answer(token)
    return { ...answer(token), id_token: await webIdToken(world, person, code.nonce) }
  }

  const refreshToken = (wanted: z.infer<typeof refresh>) => {
    const old = [...state.tokens.values()].find((token) => token.refreshToken === wanted.refresh_token)
    if (!old) throw oauthError('invalid_grant', 'invalid refresh token')
    const token = { ...newLoginToken(world, old), refreshToken: wanted.refresh_token }
    world.record({ type: 'tokenIssued', token: { ...old, refreshToken: null } }, { type: 'tokenIssued', token })
    return answer(token)
  }

  router.post('/oauth2/v2.1/token', express.urlencoded({ extended: false }), async (request, response) => {
    response.set('cache-control', 'no-store')
    const client = clientOf(request)
    if (client?.client_id !== settings.login.channelId || client.client_secret !== settings.login.channelSecret) {
      throw oauthError('invalid_client', 'client_secret does not match')
    }
    const wanted = z.discriminatedUnion('grant_type', [exchange, refresh]).safeParse(request.body)
    if (!wanted.success) throw oauthError('invalid_request', `invalid ${String(wanted.error.issues[0]?.path[0])}`)
    response.json(
      wanted.data.grant_type === 'refresh_token' ? refreshToken(wanted.data) : await exchangeCode(wanted.data),
    )
  })
  return router
}
