import type { Trust } from './trust-anchor.ts'

/** A time-stamp authority that the administrator named (RFC 3161). */
export type TimeStampService = {
  readonly name: string
  readonly url: string
  /** Whether it lies in the private network of the authorities. */
  readonly internal: boolean
}

/** A remote signing service that the administrator named (Cloud Signature Consortium API v2), with what it knows us by. */
export type RemoteService = {
  readonly name: string
  readonly url: string
  readonly internal: boolean
  readonly access:
    | { readonly kind: 'bearer'; readonly token: string }
    | { readonly kind: 'client-credentials'; readonly id: string; readonly secret: string }
}

/** A key of the trial authority as it is kept: the private part encrypted. */
export type TrialKey = {
  readonly purpose: 'root' | 'issuing' | 'ocsp' | 'time-stamp'
  readonly certificate: Uint8Array
  /** Encrypted PKCS #8; the root's is not kept. */
  readonly encrypted: Uint8Array | null
  /** The root's one revocation list, which speaks of the issuing authority; nothing for the others. */
  readonly list: Uint8Array | null
}

/** What signing reaches besides the key: whom the instance trusts, who stamps the time, remote services, the trial authority. */
export type SigningServices = {
  readonly trust: Trust
  readonly stampers: readonly TimeStampService[]
  readonly remotes: readonly RemoteService[]
  /** Empty where the instance runs none. */
  readonly trialKeys: readonly TrialKey[]
  /** Certificates of the trial authority that were revoked: serial as `Certificate.serial` has it. */
  readonly trialRevoked: readonly { readonly serial: string; readonly at: Temporal.Instant }[]
  readonly now: Temporal.Instant
}
