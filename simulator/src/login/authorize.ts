import { randomBytes } from 'node:crypto'
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { findPeople } from '../control/platform.ts'
import { follow } from '../people.ts'
import { accountOf } from '../settings.ts'
import type { World } from '../world.ts'
import { authorizeRequest, faultOfRequest } from './authorize-request.ts'
import { choosePage } from './choose-page.ts'
import { LOGIN_POLICY, messagePage } from './html.ts'

/** A code can be exchanged for ten minutes, once. */
const CODE_MS = 10 * 60_000
const LISTED = 50

const choice = z.object({
  userId: z.string().optional().catch(undefined),
  deny: z.literal('yes').optional().catch('yes'),
  addFriend: z.literal('yes').optional().catch(undefined),
})

/** The login page: who is signing in is chosen, not proved. */
export const authorizeRoutes = (world: World): Router => {
  const { settings, state } = world
  const router = Router()
  const path = '/oauth2/v2.1/authorize'

  const refuseWrong: RequestHandler = (request, response, next) => {
    response.set({
      'content-security-policy': LOGIN_POLICY,
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
    })
    const fault = faultOfRequest(settings, request.method === 'POST' ? request.body : request.query)
    if (fault === null) return next()
    response
      .status(400)
      .set('x-login-fault', fault.parameter)
      .type('html')
      .send(messagePage('ログインできません', fault.sentence))
  }

  router.get(path, refuseWrong, (request, response) => {
    const wanted = authorizeRequest.parse(request.query)
    const query = z.string().max(100).catch('').parse(request.query.q)
    const people = findPeople(state.people.values(), query, LISTED)
    response.type('html').send(
      choosePage({
        account: accountOf(settings).name,
        request: z.record(z.string(), z.string()).parse(wanted),
        people,
        total: state.people.size,
        query,
        offersFriendship: wanted.bot_prompt !== undefined,
      }),
    )
  })

  router.post(path, express.urlencoded({ extended: false }), refuseWrong, (request, response) => {
    const wanted = authorizeRequest.parse(request.body)
    const { userId, deny, addFriend } = choice.parse(request.body)
    const back = new URL(wanted.redirect_uri)
    const person = state.people.get(userId ?? '')
    if (deny || !person) {
      back.searchParams.set('error', 'access_denied')
      back.searchParams.set('error_description', 'The resource owner denied the request.')
      back.searchParams.set('state', wanted.state)
      response.redirect(303, back.href)
      return
    }
    const becomesFriend = addFriend === 'yes' && (!person.friend || person.blocked)
    if (becomesFriend) follow(world, person)
    const code = randomBytes(15).toString('base64url')
    world.record({
      type: 'codeIssued',
      code: {
        code,
        userId: person.userId,
        redirectUri: wanted.redirect_uri,
        scope: wanted.scope,
        nonce: wanted.nonce ?? null,
        challenge: wanted.code_challenge ?? null,
        until: new Date(world.now().getTime() + CODE_MS).toISOString(),
      },
    })
    back.searchParams.set('code', code)
    back.searchParams.set('state', wanted.state)
    if (wanted.bot_prompt) back.searchParams.set('friendship_status_changed', String(becomesFriend))
    response.redirect(303, back.href)
  })
  return router
}
