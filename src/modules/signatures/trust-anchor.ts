import type { Id } from '#kit/ids.ts'

/** Lists of trust: official digital signatures of authorities, public signatures, recognised foreign ones, and trials of this instance. */
export const trustLists = ['official', 'public', 'foreign', 'trial'] as const
export type TrustList = (typeof trustLists)[number]

export type TrustAnchorId = Id<'trust-anchor'>

/** A certificate that chains may end in. */
export type TrustAnchor = {
  readonly id: TrustAnchorId
  readonly fingerprint: string
  readonly name: string
  readonly list: TrustList
  readonly certificate: Uint8Array
  readonly validFrom: Temporal.Instant
  readonly validUntil: Temporal.Instant
  readonly addedAt: Temporal.Instant
  readonly addedBy: string
  readonly reason: string
  /** Hosts at which revocation may be asked for certificates under it. */
  readonly hosts: readonly string[]
  /** Whether these hosts lie in the private network of the authorities. */
  readonly hostsInternal: boolean
}

/** Whom the verifier is to trust, and where it may ask about revocation. */
export type Trust = {
  readonly anchors: readonly Uint8Array[]
  readonly trialAnchors: readonly Uint8Array[]
  readonly allow: { readonly outside: readonly string[]; readonly internal: readonly string[] }
}
