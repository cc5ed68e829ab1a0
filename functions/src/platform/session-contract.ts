import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const signInWithLiff = endpoint({
  method: 'POST',
  path: '/auth/liff',
  summary:
    'Signs in with the ID token of a page opened inside LINE. Answers the session for an `Authorization: Bearer` header and, unless `cookie` is false, sets it as the cookie `__session`.',
  access: 'public',
  body: z.object({ idToken: z.string().min(1).max(8000), cookie: z.boolean().default(true) }),
  response: z.object({ session: z.string(), expiresAt: z.string() }),
})

export const signOut = endpoint({
  method: 'POST',
  path: '/auth/sign-out',
  summary: 'Forgets the session of this browser.',
  access: 'public',
  response: z.object({ signedOut: z.literal(true) }),
})

export const getPageConfig = endpoint({
  method: 'GET',
  path: '/api/page-config',
  summary: 'What pages must know before anybody is signed in.',
  access: 'public',
  response: z.object({
    /** The id of our page inside LINE. */
    liffId: z.string(),
    /** Where the program that talks to LINE's app is loaded from; null: LINE's own, which the pages bring along. */
    liffScriptUrl: z.string().nullable(),
  }),
})

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the service runs.',
  access: 'public',
  response: z.object({ status: z.literal('ok') }),
})
