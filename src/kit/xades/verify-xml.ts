import { certificatesAmong } from '#kit/ades/index.ts'
import type { AlgorithmRule } from '#kit/x509/index.ts'
import {
  elementsAt,
  elementsIn,
  elementsOf,
  readXml,
  type XmlDocument,
  type XmlElement,
  type XmlName,
  XmlUnreadable,
} from '#kit/xml/index.ts'
import { examineSignature, type ExaminedXml } from './examine-signature.ts'
import { ds, usualIdAttributes } from './names.ts'
import type { XmlVerification } from './report.ts'
import { reportSignature } from './report-signature.ts'
import { type Attachment, identified } from './resolve-reference.ts'
import { SignatureFault } from './signature-fault.ts'
import { isSigned, signedPart } from './signed-parts.ts'
import { unexamined } from './unexamined.ts'

export type VerifyXmlOptions = {
  /** Names from the root down to the element that holds the signature. */
  readonly place: readonly XmlName[]
  /** Names from the root down to what the caller is going to read: it must have been signed, every time it stands there. */
  readonly reads: readonly XmlName[]
  /** Attachments by the whole URI of their references, `cid:` included. */
  readonly attachments?: ReadonlyMap<string, Attachment>
  /** Attributes that name elements, beside the Id of signatures: ID and id unless told. */
  readonly idAttributes?: readonly string[]
  /** Certificates that chains may end in, in DER; what is none is passed over. */
  readonly anchors: readonly Uint8Array[]
  /** Anchors of trials: relied on, and told as such. */
  readonly trialAnchors?: readonly Uint8Array[]
  /** The instant of the question; evidence from after it is not believed. */
  readonly at: Temporal.Instant
  /** Evidence of revocation and certificates that were fetched outside, in DER. */
  readonly ocsp?: readonly Uint8Array[]
  readonly crls?: readonly Uint8Array[]
  readonly certificates?: readonly Uint8Array[]
  readonly policy?: readonly AlgorithmRule[]
}

function signatureAt(document: XmlDocument, place: readonly XmlName[]): XmlElement {
  const holders = elementsAt(document, place)
  if (holders.length > 1) throw new SignatureFault('signature-ambiguous')
  const found = holders.flatMap((holder) => elementsIn(holder, ds('Signature')))
  if (found.length > 1) throw new SignatureFault('signature-ambiguous')
  if (!found[0]) throw new SignatureFault('signature-missing')
  return found[0]
}

function groundsFor({ certificates, signature, unsigned, stamps }: ExaminedXml, options: VerifyXmlOptions) {
  const trial = certificatesAmong(options.trialAnchors ?? [])
  const candidates = [options.certificates ?? [], unsigned?.certificates ?? []].flatMap(certificatesAmong)
  return {
    trial: new Set(trial.map(({ fingerprint }) => fingerprint)),
    policy: options.policy,
    grounds: {
      anchors: [...certificatesAmong(options.anchors), ...trial],
      candidates: [...certificates, ...candidates, ...stamps.flatMap(({ signed }) => signed.certificates)],
      evidence: {
        ocsp: [...(unsigned?.ocsp ?? []), ...(options.ocsp ?? [])],
        crls: [...(unsigned?.crls ?? []), ...(options.crls ?? [])],
      },
      now: options.at,
    },
    signature,
  }
}

function verify(document: XmlDocument, options: VerifyXmlOptions): XmlVerification {
  const ids = identified(elementsOf(document.root), options.idAttributes ?? usualIdAttributes)
  const element = signatureAt(document, options.place)
  const examined = examineSignature(element, { document, ids, attachments: options.attachments ?? new Map() })
  const read = elementsAt(document, options.reads)
  const covered = read.length > 0 && read.every((one) => isSigned(one, examined))
  const { report, wanted } = reportSignature(
    examined,
    groundsFor(examined, options),
    covered ? [] : ['place-not-signed'],
  )
  const signed = examined.faults.length === 0 ? examined.content.map(signedPart) : []
  return { report, wanted, signed }
}

/**
 * Verifies the XML signature at one place of a document (W3C XML Signature 1.1; ETSI EN 319 102-1 and EN 319 132-1) and gives the very pieces
 * that were signed. Asks and fetches nothing: what would settle an open question stands in `wanted`. Whatever the bytes are, it answers; what readXml
 * gave before need not be read again.
 */
export function verifyXml(
  xml: Uint8Array | string | XmlDocument,
  options: VerifyXmlOptions,
): XmlVerification {
  try {
    const document = typeof xml === 'object' && 'root' in xml ? xml : readXml(xml)
    try {
      return verify(document, options)
    } catch (fault) {
      if (fault instanceof XmlUnreadable) return unexamined(['signature-malformed'])
      throw fault
    }
  } catch (fault) {
    if (fault instanceof SignatureFault) return unexamined([fault.finding])
    if (fault instanceof XmlUnreadable) return unexamined([], fault.code)
    throw fault
  }
}
