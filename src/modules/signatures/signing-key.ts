import type { Id } from '#kit/ids.ts'

export type SigningKeyId = Id<'signing-key'>

/** Where a key lies: in an encrypted file kept here, on a token or HSM at the server, at a remote service, on a USB token at the person's own machine. */
export const keyKinds = ['file', 'token', 'remote', 'desktop'] as const
export type KeyKind = (typeof keyKinds)[number]

/** Where a key is found; no passphrase, no PIN. */
export type KeyPlace =
  | { readonly kind: 'file' }
  /** PKCS #11: the maker's library on the server, the token and the key by their labels. */
  | { readonly kind: 'token'; readonly library: string; readonly token: string; readonly key: string }
  /** Cloud Signature Consortium API v2: the service that the administrator named, and the credential there. */
  | { readonly kind: 'remote'; readonly service: string; readonly credential: string }
  | { readonly kind: 'desktop' }

/** A means of signing of a person, or of an authority (its seal), with its certificate. */
export type SigningKey = {
  readonly id: SigningKeyId
  readonly authorityId: Id<'authority'>
  /** The person; null where it is the authority's own key. */
  readonly accountId: Id<'account'> | null
  readonly place: KeyPlace
  /** The certificate in DER. */
  readonly certificate: Uint8Array
  /** Certificates above it in DER, the issuer first. */
  readonly chain: readonly Uint8Array[]
  /** Name in the certificate: of the person or the authority. */
  readonly holder: string
  /** Name of who issued the certificate. */
  readonly issuer: string
  readonly serial: string
  readonly validFrom: Temporal.Instant
  readonly validUntil: Temporal.Instant
  /** Issued by this instance's trial authority: it proves nothing outside of trials. */
  readonly trial: boolean
  readonly addedAt: Temporal.Instant
  readonly addedByName: string
}

/** What opens a key, as the person typed it: used once, kept nowhere. */
export type KeySecret = { readonly secret: string; readonly oneTimeCode?: string }
