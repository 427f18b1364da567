import { type PacketRead, readEnvelope, readPacket } from '#kit/edxml/index.ts'
import { verifyXml } from '#kit/xades/index.ts'
import { packetPlaces } from '../packet-places.ts'

/** Reads a packet as it came. Throws PacketRefused where it is none. */
export const readArrived = (bytes: AsyncIterable<Uint8Array>): Promise<PacketRead> => readPacket(bytes)

/**
 * Whether a packet bears the XAdES signature of one of these certificates over its envelope and every attachment: `unsigned` where there is
 * none of the kind, `wrong` where it does not hold, or leaves out something that will be shown.
 */
export function signatureOn(
  { document, contents, signature }: PacketRead,
  { certificates, at }: { readonly certificates: readonly Uint8Array[]; readonly at: Temporal.Instant },
): {
  readonly verdict: 'good' | 'unsigned' | 'wrong'
  readonly findings: readonly string[]
  /** The bytes of the envelope that were signed, where the verdict is good. */
  readonly envelope?: Uint8Array
} {
  if (signature !== 'xml-signature') return { verdict: 'unsigned', findings: [] }
  const { report, signed } = verifyXml(document, {
    place: packetPlaces.signature,
    reads: packetPlaces.envelope,
    attachments: new Map(
      contents.map(({ contentId, hash }) => [`cid:${contentId}`, { sha256: Buffer.from(hash, 'hex') }]),
    ),
    anchors: certificates,
    at,
  })
  const uris = new Set(signed.map(({ uri }) => uri))
  const missing = contents
    .filter(({ contentId }) => !uris.has(`cid:${contentId}`))
    .map(({ contentId }) => `cid:${contentId}`)
  const envelope = signed.find(({ uri }) => uri === packetPlaces.envelopeUri)?.octets
  const good = report.indication === 'TOTAL-PASSED' && missing.length === 0 && envelope
  return good
    ? { verdict: 'good', findings: report.findings, envelope }
    : { verdict: 'wrong', findings: [...report.findings, ...missing] }
}

/**
 * The packet as the very bytes say that were signed: whatever else stands in what came is not read. Contents are joined by the identifiers
 * under which their digests were signed.
 */
export async function readSigned(read: PacketRead, envelope: Uint8Array): Promise<PacketRead> {
  const packet = await readEnvelope(envelope)
  return { ...read, packet }
}
