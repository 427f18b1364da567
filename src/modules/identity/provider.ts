/** What an OpenID provider says about a person, checked. */
export type ProviderClaims = {
  readonly issuer: string
  readonly subject: string
  readonly username?: string
  /** Only when the provider vouches for it (`email_verified`). */
  readonly verifiedEmail?: string
}
