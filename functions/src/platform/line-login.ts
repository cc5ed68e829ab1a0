import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Config } from './config.ts'
import { SignedOut } from './failures.ts'
import { LineUserId } from './values.ts'

/** Sign-in with LINE: the ID token of a page inside LINE, and OpenID Connect with PKCE elsewhere. */
export interface LineLogin {
  /**
   * Asks LINE whether the token is genuine, ours and in date.
   * @returns LINE's id of the person
   * @throws SignedOut when LINE says no
   */
  verifyIdToken(idToken: string): Promise<string>
  /** Where the browser is sent, and the secrets its answer is checked against. */
  begin(): Promise<{ url: string; secrets: LoginSecrets }>
  /**
   * Finishes what `begin` began.
   * @param callbackUrl the address LINE sent the browser back to, query included
   * @throws SignedOut when the person declined or anything does not fit
   */
  finish(callbackUrl: URL, secrets: LoginSecrets): Promise<string>
}

export const LoginSecrets = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() })
export type LoginSecrets = z.infer<typeof LoginSecrets>

const Verified = z.object({ sub: LineUserId })

/** LINE Login v2.1. Web logins are signed HS256 with the channel secret, as LINE documents. */
export const lineLogin = ({ line, publicUrl }: Pick<Config, 'line' | 'publicUrl'>): LineLogin => {
  const configuration = new oidc.Configuration(
    {
      issuer: 'https://access.line.me',
      authorization_endpoint: `${line.accessBaseUrl}/oauth2/v2.1/authorize`,
      token_endpoint: `${line.apiBaseUrl}/oauth2/v2.1/token`,
      jwks_uri: `${line.apiBaseUrl}/oauth2/v2.1/certs`,
    },
    line.loginChannelId,
    { client_secret: line.loginChannelSecret, id_token_signed_response_alg: 'HS256' },
    oidc.ClientSecretPost(line.loginChannelSecret),
  )
  configuration.timeout = 15
  if (line.apiBaseUrl.startsWith('http://')) oidc.allowInsecureRequests(configuration)

  return {
    verifyIdToken: async (idToken) => {
      const answer = await fetch(`${line.apiBaseUrl}/oauth2/v2.1/verify`, {
        method: 'POST',
        body: new URLSearchParams({ id_token: idToken, client_id: line.loginChannelId }),
        signal: AbortSignal.timeout(15_000),
      })
      if (answer.status === 400) throw new SignedOut('id-token-refused')
      if (!answer.ok) throw new Error(`LINE could not verify an ID token: ${answer.status}`)
      return Verified.parse(await answer.json()).sub
    },
    begin: async () => {
      const secrets = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
      }
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: `${publicUrl}/auth/callback`,
        scope: 'openid profile',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(secrets.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, secrets }
    },
    finish: async (callbackUrl, { state, nonce, codeVerifier }) => {
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, callbackUrl, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
        })
        return Verified.parse(tokens.claims()).sub
      } catch (error) {
        if (
          error instanceof oidc.ClientError ||
          error instanceof oidc.AuthorizationResponseError ||
          error instanceof oidc.ResponseBodyError
        )
          throw new SignedOut('sign-in-failed')
        throw error
      }
    },
  }
}
