import express, { type Request, Router } from 'express'
import { z } from 'zod'
import type { LoginToken } from '../entries.ts'
import type { World } from '../world.ts'
import { authorizeRoutes } from './authorize.ts'
import { ISSUER, publicJwk, verifyIdToken } from './id-token.ts'
import { answerOAuthErrors, oauthError } from './oauth-error.ts'
import { tokenRoutes } from './token.ts'
import { validLoginToken } from './tokens.ts'

const verification = z.object({
  id_token: z.string(),
  client_id: z.string(),
  nonce: z.string().optional(),
  user_id: z.string().optional(),
})

/** LINE Login v2.1: authorization with PKCE, tokens, verification, profile and certificates. */
export const loginApi = (world: World): Router => {
  const { settings, state } = world
  const router = Router()
  const form = express.urlencoded({ extended: false })

  const tokenOf = (request: Request): LoginToken => {
    const [scheme, value] = (request.get('authorization') ?? '').split(' ')
    const token = scheme === 'Bearer' ? validLoginToken(world, value ?? '') : null
    if (!token) throw oauthError('invalid_request', 'invalid access token', 401)
    return token
  }
  const personOf = (request: Request) => {
    const person = state.people.get(tokenOf(request).userId)
    if (!person) throw oauthError('invalid_request', 'invalid access token', 401)
    return person
  }

  router.use(authorizeRoutes(world), tokenRoutes(world))

  router.post('/oauth2/v2.1/verify', form, async (request, response) => {
    const wanted = verification.safeParse(request.body)
    if (!wanted.success) throw oauthError('invalid_request', `${String(wanted.error.issues[0]?.path[0])} is required`)
    const { id_token: idToken, client_id: clientId, nonce, user_id: userId } = wanted.data
    const verified = await verifyIdToken(world, { idToken, clientId, nonce, userId })
    if ('fault' in verified) throw oauthError('invalid_request', verified.fault)
    response.json(verified.payload)
  })
  router.get('/oauth2/v2.1/verify', (request, response) => {
    const token = validLoginToken(world, String(request.query.access_token ?? ''))
    if (!token) throw oauthError('invalid_request', 'access token expired')
    response.json({
      scope: token.scope,
      client_id: settings.login.channelId,
      expires_in: Math.floor((Date.parse(token.until) - world.now().getTime()) / 1000),
    })
  })
  router.get('/oauth2/v2.1/certs', (_request, response) => {
    response.json({ keys: [publicJwk(world)] })
  })
  router.get('/oauth2/v2.1/userinfo', (request, response) => {
    const person = personOf(request)
    response.json({ sub: person.userId, name: person.name })
  })
  router.get('/v2/profile', (request, response) => {
    const person = personOf(request)
    response.json({ userId: person.userId, displayName: person.name })
  })
  router.get('/friendship/v1/status', (request, response) => {
    const person = personOf(request)
    response.json({ friendFlag: person.friend && !person.blocked })
  })
  router.get('/.well-known/openid-configuration', (_request, response) => {
    const at = (path: string) => `${settings.publicUrl}${path}`
    response.json({
      issuer: ISSUER,
      authorization_endpoint: at('/oauth2/v2.1/authorize'),
      token_endpoint: at('/oauth2/v2.1/token'),
      userinfo_endpoint: at('/oauth2/v2.1/userinfo'),
      jwks_uri: at('/oauth2/v2.1/certs'),
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      scopes_supported: ['openid', 'profile', 'email'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
    })
  })
  router.use(answerOAuthErrors)
  return router
}
