/** What the verifier says of a PDF and of each signature in it, in the terms of ETSI EN 319 102-1, clause 5 and annex. */

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

/** PAdES baseline levels of EN 319 142-1, clause 6; `basic` for a sound CMS signature that meets none of them. */
export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA' | 'basic'

/** Why a signature got its indication, or what is worth a remark though it passed; stable codes, each with a sentence in the modules. */
export type Finding =
  | 'byte-range-malformed'
  | 'byte-range-outside-file'
  | 'byte-range-gap'
  | 'byte-range-not-a-revision'
  | 'contents-not-der'
  | 'more-than-one-signer'
  | 'content-inside-cms'
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
  | 'changed-after-signing'
  | 'registry-stamp'
  | 'permitted-changes'
  | 'signature-removed'
  | 'does-not-cover-whole-file'
  | 'claimed-time-only'
  | 'trial-certificate'

/** A change made to the file after a signature. */
export type ReportedChange = {
  readonly kind: string
  readonly harm: 'harmless' | 'permitted' | 'suspicious'
  /** Page, counted from 1, where the change shows. */
  readonly page?: number
  /** Where it shows on the page, in points from its lower left corner. */
  readonly rectangle?: readonly [number, number, number, number]
  /** Number of the signed revision in which it came, counted from 0. */
  readonly revision: number
}

/** What would settle an open question: where the certificate says that its revocation can be asked. */
export type WantedEvidence = {
  readonly certificate: Uint8Array
  readonly issuer: Uint8Array
  readonly ocsp: readonly string[]
  readonly crls: readonly string[]
}

/** A certificate as people want to see it. */
export type ReportedCertificate = {
  readonly name: string
  readonly organisation: string
  readonly unit: string
  readonly issuer: string
  readonly serial: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly fingerprint: string
}

export type SignatureReport = {
  readonly kind: 'signature' | 'document-time-stamp'
  /** Name of the form field that holds it. */
  readonly field: string
  readonly indication: Indication
  readonly subIndication: SubIndication | null
  readonly findings: readonly Finding[]
  readonly level: Level
  readonly signer: ReportedCertificate | null
  /** From the signer up to the trusted authority, where a chain was found. */
  readonly chain: readonly ReportedCertificate[]
  /** Time that the signer claims (the dictionary's M, or the signing-time attribute). */
  readonly claimedTime: Temporal.Instant | null
  /** Earliest time at which a trusted time stamp proves that the signature existed. */
  readonly provenTime: Temporal.Instant | null
  /** When and by whom the certificate was revoked, if so. */
  readonly revokedAt: Temporal.Instant | null
  readonly reason: string
  readonly location: string
  readonly coversWholeFile: boolean
  /** The revision that it signs, counted from 0, and where that ends in the file. */
  readonly revision: number
  readonly end: number
  readonly changes: readonly ReportedChange[]
}

export type PdfReport = {
  readonly indication: Indication
  readonly subIndication: SubIndication | null
  /** Code of why the file could not be read as a PDF. */
  readonly unreadable: string | null
  readonly revisions: number
  readonly signatures: readonly SignatureReport[]
}

/** A report with what was missing for it, for whoever may ask outside. */
export type Verification = { readonly report: PdfReport; readonly wanted: readonly WantedEvidence[] }
