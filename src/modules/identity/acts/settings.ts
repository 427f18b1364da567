import type { ProviderClaims } from '../provider.ts'

/** The outer wall of single sign-on: made in jobs/, where the outside world is reached. */
export type IdentityProvider = {
  /** Name on the button, e.g. 'VNeID'. */
  readonly name: string
  /** Where to send the browser, and what to remember until it comes back. */
  begin(redirectUri: string): Promise<{ url: string; memory: ProviderMemory }>
  /** Who came back; throws when the provider's answer does not hold. */
  complete(currentUrl: URL, memory: ProviderMemory): Promise<ProviderClaims>
}

export type ProviderMemory = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type IdentitySettings = {
  /** 32 secret bytes of this instance; keys for other uses are derived from it. */
  readonly key: Buffer
  /** Address that people open, without a closing slash: passkeys and single sign-on are bound to it. */
  readonly publicUrl: string
  readonly provider?: IdentityProvider
  /** How an account is found when a provider's person comes for the first time. */
  readonly linkBy?: 'username' | 'email' | 'nothing'
  /** Printed in the terminal at the first start; whoever knows it sets up the first administrator. */
  readonly setupCode?: string
  /** True in the demo: the sign-in page shows the demo accounts. */
  readonly demo?: boolean
}

let current: IdentitySettings | undefined

/** Tells the module about its instance; the composition root calls it once, before the first request. */
export function prepareIdentity(settings: IdentitySettings): void {
  if (settings.key.length !== 32) throw new TypeError('identity needs a key of 32 bytes')
  current = Object.freeze({ ...settings })
}

/** The settings of this instance; throws when the composition root forgot them. */
export function settings(): IdentitySettings {
  if (!current) throw new Error('prepareIdentity was not called')
  return current
}
