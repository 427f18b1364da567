import type {
  Indication,
  Level,
  ReportedCertificate,
  SharedFinding,
  SubIndication,
  WantedEvidence,
} from '#kit/ades/index.ts'
import type { XmlElement, XmlName } from '#kit/xml/index.ts'

/** Why an XML signature got its indication, or what is worth a remark though it passed; stable codes, each with a sentence in the modules. */
export type XmlFinding =
  | SharedFinding
  /** No signature at the place that the caller named. */
  | 'signature-missing'
  /** More than one signature there, or the place itself more than once. */
  | 'signature-ambiguous'
  | 'signature-malformed'
  /** An identifier stands at two elements: readers could take either. */
  | 'duplicate-id'
  /** A transform, canonical form, digest or signature method that is not on the list. */
  | 'algorithm-not-allowed'
  /** A reference to somewhere else than this document and its attachments; nothing was fetched. */
  | 'reference-outside'
  /** A reference to an identifier or an attachment that is not there. */
  | 'reference-unresolved'
  | 'nothing-signed'
  /** What the caller is going to read is not what was signed. */
  | 'place-not-signed'
  | 'signed-properties-missing'
  | 'signed-properties-misplaced'

/** A piece that was signed, as the bytes whose digest was signed; to be used in place of what stands in the document. */
export type SignedPart =
  /** Without octets where the caller brought the digest of an attachment in their place. */
  | { readonly kind: 'attachment'; readonly uri: string; readonly octets?: Uint8Array }
  | {
      readonly kind: 'document' | 'element'
      readonly uri: string
      readonly octets: Uint8Array
      /** Where it stood, from the root's name down to its own. */
      readonly path: readonly XmlName[]
      /** Those bytes read anew: without comments, without the signature where that was left out. */
      readonly element: XmlElement
    }

export type XmlReport = {
  readonly indication: Indication
  readonly subIndication: SubIndication | null
  /** Code of why it could not be read as XML. */
  readonly unreadable: string | null
  readonly findings: readonly XmlFinding[]
  readonly level: Level
  readonly signer: ReportedCertificate | null
  /** From the signer up to the trusted authority, where a chain was found. */
  readonly chain: readonly ReportedCertificate[]
  /** Time that the signer claims (SigningTime). */
  readonly claimedTime: Temporal.Instant | null
  /** Earliest time at which a trusted time stamp proves that the signature existed. */
  readonly provenTime: Temporal.Instant | null
  readonly revokedAt: Temporal.Instant | null
}

export type XmlVerification = {
  readonly report: XmlReport
  /** Empty unless every digest and the signature over them fit. */
  readonly signed: readonly SignedPart[]
  readonly wanted: readonly WantedEvidence[]
}
