import { elementsIn, elementsOf, type XmlDocument } from '#kit/xml/index.ts'
import { clauses } from './clauses.ts'
import { Notes } from './notes.ts'
import type { Packet, PacketAttachment, PacketRead } from './packet.ts'
import { type PacketLimits, usualLimits } from './packet-limits.ts'
import { PacketRefused } from './packet-refused.ts'
import { isPacketElement } from './read-element.ts'
import { parsed, readEnvelopeAlone, readSkeleton } from './read-skeleton.ts'
import { signatureFound } from './signature-found.ts'
import { type PassedContent, splitPacket, type TakeContent } from './split-packet.ts'

const contentPath = 'AttachmentEncoded/Attachment/ContentTransferEncoded'

/** The parser has to see each content where the lexer took it from, and nothing in it; otherwise two readers would see two packets. */
function checkPlaces({ root, source }: XmlDocument, openings: readonly number[], notes: Notes): void {
  const elements = elementsOf(root).filter(({ local }) => local === 'ContentTransferEncoded')
  let [text, bytes] = [0, 0]
  const fits = elements
    .toSorted((a, b) => a.span.opened - b.span.opened)
    .every((element, place) => {
      bytes += Buffer.byteLength(source.slice(text, element.span.opened))
      text = element.span.opened
      return isPacketElement(element) && elementsIn(element).length === 0 && bytes === openings[place]
    })
  if (!fits || elements.length !== openings.length)
    notes.fault('content-misplaced', contentPath, clauses.packet, String(openings.length))
}

const isZipType = (type: string) => /^application\/(?:x-)?zip(?:-compressed)?$/i.test(type)

/** A ZIP stands for the named file where the name is not that of a ZIP. */
function isWrapped(
  { zip }: PassedContent,
  { contentId, name, type }: PacketAttachment,
  notes: Notes,
): boolean {
  // prettier-ignore
  if (!isZipType(type) || /\.zip$/i.test(name)) return false
  if (!zip) notes.tolerate('not-a-zip', contentPath, contentId)
  return zip
}

/** Whether a packet is one at all depends on this: every fault at once, or none. */
function throwFaults({ faults }: Notes): void {
  if (faults.length > 0) throw new PacketRefused(faults)
}

/**
 * Reads a packet (QCVN 102:2016/BTTTT) as live systems write it; what differs from the standard is told in `tolerances`. Contents pass through `take` decoded,
 * each to its end before the next one begins, whatever is said about them later: they may be relied on only once this answers. Throws PacketRefused where the
 * bytes are no packet, and whatever the source and the sinks throw.
 */
export async function readPacket(
  source: AsyncIterable<Uint8Array>,
  take?: TakeContent,
  limits: Partial<PacketLimits> = {},
): Promise<PacketRead> {
  const split = await splitPacket(source, { ...usualLimits, ...limits }, take)
  const document = parsed(split.skeleton)
  const notes = new Notes()
  checkPlaces(document, split.openings, notes)
  const { packet, attachments, contentIds, signature } = readSkeleton(document, notes)
  // A content of an attachment that is none of the packet's, or in a status packet, which has none.
  if (contentIds.length !== split.contents.length)
    notes.fault('content-misplaced', contentPath, clauses.packet, String(split.contents.length))
  throwFaults(notes)
  const byId = new Map(attachments.map((one) => [one.contentId, one]))
  const contents = split.contents.map((content, place) => {
    const contentId = contentIds[place]!
    const { size, hash } = content
    return { contentId, size, hash, wrapped: isWrapped(content, byId.get(contentId)!, notes) }
  })
  for (const { contentId } of attachments)
    if (!contentIds.includes(contentId)) notes.tolerate('content-missing', contentPath, contentId)
  const { tolerances } = notes
  return {
    packet,
    tolerances,
    signature: signatureFound(signature),
    skeleton: document.source,
    document,
    contents,
  }
}

/**
 * Reads an envelope that stands alone, as verifying a signature over it gives it out; attachments are those that its manifest names. Throws PacketRefused.
 */
export function readEnvelope(envelope: Uint8Array | string): Packet {
  const notes = new Notes()
  const { packet } = readEnvelopeAlone(parsed(envelope), notes)
  throwFaults(notes)
  return packet
}
