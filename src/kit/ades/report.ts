/** What is said of any advanced electronic signature, in the terms of ETSI EN 319 102-1, clause 5 and annex. */

export type Indication = 'TOTAL-PASSED' | 'INDETERMINATE' | 'TOTAL-FAILED'

/** Sub-indications of EN 319 102-1, table 5 and 6; `NO_SIGNATURE_FOUND` is ours, for a file in which nobody signed. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'TIMESTAMP_ORDER_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'REVOKED_NO_POE'
  | 'REVOKED_CA_NO_POE'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'OUT_OF_BOUNDS_NOT_REVOKED'
  | 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE'
  | 'TRY_LATER'
  | 'SIGNED_DATA_NOT_FOUND'
  | 'NO_SIGNATURE_FOUND'

/** Baseline levels of EN 319 142-1 and EN 319 132-1, clause 6; `basic` for a sound signature that meets none of them. */
export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA' | 'basic'

/** Findings that a signature of any format may have; stable codes, each with a sentence in the modules. */
export type SharedFinding =
  | 'more-than-one-signer'
  | 'digest-differs'
  | 'signature-does-not-fit'
  | 'signing-certificate-missing'
  | 'signing-certificate-not-bound'
  | 'weak-algorithm'
  | 'pkcs1-padding'
  | 'no-trusted-chain'
  | 'chain-broken'
  | 'not-for-signing'
  | 'expired-when-signed'
  | 'expired-since'
  | 'not-yet-valid-when-signed'
  | 'revoked-before'
  | 'revoked-after-proof'
  | 'revoked-unproven'
  | 'authority-revoked'
  | 'revocation-unknown'
  | 'revocation-not-offered'
  | 'time-stamp-broken'
  | 'time-stamp-untrusted'
  | 'time-stamp-order'
  | 'claimed-time-only'
  | 'trial-certificate'

/** What would settle an open question: where the certificate says that its revocation can be asked. */
export type WantedEvidence = {
  readonly certificate: Uint8Array
  readonly issuer: Uint8Array
  readonly ocsp: readonly string[]
  readonly crls: readonly string[]
}
