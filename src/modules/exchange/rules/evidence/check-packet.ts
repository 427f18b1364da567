import type { PacketRead } from '#kit/edxml/index.ts'
import { verifyXml } from '#kit/xades/index.ts'
import type { EvidenceAnswer, EvidencePiece } from '../../evidence-file.ts'
import { packetPlaces } from '../../packet-places.ts'
import { certificateAt, toldOf } from './check-statements.ts'
import { answer, type EvidenceFiles } from './evidence-files.ts'

/** Whether the packet is signed as XAdES under the sender's certificate, over the envelope and every attachment. */
function isSigned({ document, contents }: PacketRead, sender: Uint8Array, at: Temporal.Instant): boolean {
  const { report, signed } = verifyXml(document, {
    place: packetPlaces.signature,
    reads: packetPlaces.envelope,
    attachments: new Map(
      contents.map(({ contentId, hash }) => [`cid:${contentId}`, { sha256: Buffer.from(hash, 'hex') }]),
    ),
    anchors: [sender],
    at,
  })
  const uris = new Set(signed.map(({ uri }) => uri))
  return (
    report.indication === 'TOTAL-PASSED' &&
    uris.has(packetPlaces.envelopeUri) &&
    contents.every(({ contentId }) => uris.has(`cid:${contentId}`))
  )
}

const receiversOf = ({ packet }: PacketRead): readonly string[] =>
  packet.kind === 'document' ? packet.to.map(({ organId }) => organId) : [packet.about.organId]

/** Whether the packet is the one that the entry names, signed by its sender, from and to whom the entry says; nothing where no packet is in the file. */
export function checkPacket(piece: EvidencePiece, files: EvidenceFiles): EvidenceAnswer[] {
  const { entry, files: named } = piece
  if (named.packet === null) return []
  const file = files.get(named.packet)
  const same = answer('packet', file !== undefined && file.sha256 === entry.packetHash, file?.sha256)
  const read = file?.packet
  if (!read) return [{ ...same, holds: false }]
  const agrees = read.packet.from.organId === entry.from && receiversOf(read).includes(entry.to)
  const answers = [same, answer('packet-agrees', agrees, read.packet.kind === 'document' ? read.packet.documentId : read.packet.about.documentId)] // prettier-ignore
  // Over an axis packets come as their senders sign them, or unsigned; there is no instance whose certificate is known.
  if (entry.way === 'axis' && named.sender === null) return answers
  const sender = certificateAt(named.sender, files)
  const at = Temporal.Instant.from(entry.at)
  const signed = sender !== undefined && isSigned(read, sender.der, at)
  return [...answers, answer('packet-signature', signed, toldOf(sender))]
}
