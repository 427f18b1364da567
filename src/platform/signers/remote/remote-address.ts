import type { AllowList } from '#platform/outbound/index.ts'

/** How Krông shows a remote signing service who it is (RFC 6750; RFC 6749, clause 4.4). */
export type RemoteAccess =
  | { readonly kind: 'bearer'; readonly token: string }
  | {
      readonly kind: 'client-credentials'
      readonly id: string
      readonly secret: string
      /** Where tokens are given; `oauth2/token` beside the other calls unless told. */
      readonly tokenUrl?: string
    }

/** A remote signing service that speaks version 2 of the Cloud Signature Consortium's API. */
export type RemoteAddress = {
  /** Everything before the name of a call, e.g. `https://ky.example.vn/csc/v2`. */
  readonly url: string
  readonly allow: AllowList
  readonly access: RemoteAccess
  /** For one call; 20 s unless told. */
  readonly timeoutMs?: number
}

/** Codes of SignerUnavailable that remote signing leads to. */
export type RemoteCode =
  | 'remote-unavailable'
  | 'remote-access-denied'
  | 'remote-refused'
  | 'remote-answer-wrong'
  | 'remote-signature-wrong'
  | 'remote-algorithm-missing'
  | 'remote-mode-unknown'
  | 'remote-approval-late'
  | 'activation-missing'
  | 'key-missing'
  | 'wrong-pin'
  | 'wrong-otp'
  | 'pin-locked'
