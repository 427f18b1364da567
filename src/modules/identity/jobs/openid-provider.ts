import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { IdentityProvider } from '../acts/settings.ts'

export type ProviderOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** Single sign-on by OpenID Connect: code flow with PKCE, state and nonce. The provider is asked for its addresses at first use, again after a failure. */
export function openIdProvider({ issuer, clientId, clientSecret, name }: ProviderOptions): IdentityProvider {
  let known: Promise<Configuration> | undefined
  const configuration = () => {
    const local = new URL(issuer).protocol === 'http:'
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: 10,
      ...(local ? { execute: [allowInsecureRequests] } : {}),
    }).catch((fault: unknown) => {
      known = undefined
      throw fault
    })
    return known
  }

  return {
    name,
    async begin(redirectUri) {
      const memory = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: memory.state,
        nonce: memory.nonce,
        code_challenge: await calculatePKCECodeChallenge(memory.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, memory }
    },
    async complete(currentUrl, { state, nonce, verifier }) {
      const tokens = await authorizationCodeGrant(await configuration(), currentUrl, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('the provider gave no identity')
      const { iss, sub, preferred_username: username, email, email_verified: verified } = claims
      return {
        issuer: iss,
        subject: sub,
        ...(typeof username === 'string' ? { username } : {}),
        ...(typeof email === 'string' && verified === true ? { verifiedEmail: email } : {}),
      }
    },
  }
}
