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
}
