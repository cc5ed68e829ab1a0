import { z } from 'zod'
import { isPlainLoopback, type SimulatorOptions } from '../settings.ts'

/** What a web app asks LINE Login for (LINE Login v2.1, "Making an authorization request"). */
export const authorizeRequest = z.object({
  response_type: z.literal('code'),
  client_id: z.string(),
  redirect_uri: z.url(),
  state: z.string().min(1).max(2000),
  scope: z.string().refine((scope) => scope.split(/[\s+]+/).some((one) => one === 'openid' || one === 'profile')),
  nonce: z.string().max(2000).optional(),
  code_challenge: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  code_challenge_method: z.literal('S256').optional(),
  bot_prompt: z.enum(['normal', 'aggressive']).optional(),
})
const WRONG_CALL = 'ログインの呼び出し方に誤りがあります。もとの画面に戻って、もう一度お試しください。'

export type AuthorizeRequest = z.infer<typeof authorizeRequest>

/**
 * Whether this channel may send people there. LINE keeps a list of callback addresses in its console; the simulator allows the
 * places it knows: its own, the LIFF app's and this machine.
 */
export const isKnownCallback = (settings: SimulatorOptions, redirectUri: string): boolean => {
  const origins = [settings.publicUrl, settings.liff.endpointUrl].map((url) => new URL(url).origin)
  return origins.includes(new URL(redirectUri).origin) || isPlainLoopback(redirectUri)
}

/** What is wrong with a request: a sentence for the person, the parameter for the developer. Null: nothing. */
export const faultOfRequest = (
  settings: SimulatorOptions,
  query: unknown,
): { sentence: string; parameter: string } | null => {
  const parsed = authorizeRequest.safeParse(query)
  if (!parsed.success) return { sentence: WRONG_CALL, parameter: String(parsed.error.issues[0]?.path[0]) }
  const request = parsed.data
  if (request.client_id !== settings.login.channelId) return { sentence: WRONG_CALL, parameter: 'client_id' }
  if (!isKnownCallback(settings, request.redirect_uri)) {
    return { sentence: 'ログインのあとに戻る先が、登録されていないアドレスです。', parameter: 'redirect_uri' }
  }
  if ((request.code_challenge === undefined) !== (request.code_challenge_method === undefined)) {
    return { sentence: WRONG_CALL, parameter: 'code_challenge' }
  }
  return null
}
