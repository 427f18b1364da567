import type {
  Indication,
  Level,
  ReportedCertificate,
  SharedFinding,
  SubIndication,
  WantedEvidence,
} from '#kit/ades/index.ts'

/** What the verifier says of a PDF and of each signature in it, in the terms of ETSI EN 319 102-1, clause 5 and annex. */

export type { Indication, Level, ReportedCertificate, SubIndication, WantedEvidence }

/** Why a signature got its indication, or what is worth a remark though it passed; stable codes, each with a sentence in the modules. */
export type Finding =
  | SharedFinding
  | 'byte-range-malformed'
  | 'byte-range-outside-file'
  | 'byte-range-gap'
  | 'byte-range-not-a-revision'
  | 'contents-not-der'
  | 'content-inside-cms'
  | 'changed-after-signing'
  | 'registry-stamp'
  | 'permitted-changes'
  | 'signature-removed'
  | 'does-not-cover-whole-file'

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
