import { elementsIn, readXml, type XmlDocument, type XmlElement, XmlUnreadable } from '#kit/xml/index.ts'
import { attachmentsOf, type JoinedAttachments } from './attachments-of.ts'
import { clauses } from './clauses.ts'
import { documentOf } from './document-of.ts'
import { documentShape } from './document-shape.ts'
import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import type { Packet } from './packet.ts'
import { PacketRefused } from './packet-refused.ts'
import { isPacketElement, readElement } from './read-element.ts'
import { meant, type Shape } from './shape.ts'
import { statusOf } from './status-of.ts'
import { statusShape } from './status-shape.ts'

/** What a skeleton says; its faults are in the notes. */
export type SkeletonRead = JoinedAttachments & {
  readonly packet: Packet
  readonly signature: XmlElement | undefined
}

const refused = (code: string, clause: string, found = '', cause?: unknown) =>
  new PacketRefused([{ code, path: '', clause, found }], cause)

const clauseOf: Readonly<Record<string, string>> = {
  encoding: clauses.encoding,
  doctype: clauses.doctype,
  malformed: clauses.xml,
  'namespace-name': clauses.namespaces,
}

/** Parses XML; throws PacketRefused with the parser's code. */
export function parsed(bytes: Uint8Array | string): XmlDocument {
  try {
    return readXml(bytes)
  } catch (fault) {
    if (!(fault instanceof XmlUnreadable)) throw fault
    throw refused(`xml-${fault.code}`, clauseOf[fault.code] ?? clauses.bounds, '', fault)
  }
}

const named = (element: XmlElement | undefined, name: string) =>
  element ? elementsIn(element).filter((one) => isPacketElement(one) && meant(one.local).name === name) : []

/** Whether an envelope reports on a document: its header is called Status, or holds a StatusCode. */
function isStatus(envelope: XmlElement | undefined, notes: Notes): boolean {
  const [header] = named(named(envelope, 'edXMLHeader')[0], 'MessageHeader')
  const code = named(header, 'StatusCode').length > 0
  const document = ['To', 'Subject', 'Code'].find((name) => named(header, name).length > 0)
  if (code && document !== undefined)
    notes.fault('kind-ambiguous', 'MessageHeader/StatusCode', clauses.packet, document)
  return code || header?.local === 'Status'
}

/** The shape of the envelope inside the shape of a whole packet. */
const envelopeIn = (shape: Shape): Shape => shape.inside![0]!

/** Reads what an envelope says, with the attachments that stand beside it. */
function readParts(
  envelope: Found,
  encoded: readonly Found[],
  { status, notes }: { readonly status: boolean; readonly notes: Notes },
): SkeletonRead {
  // prettier-ignore
  const header = envelope.at('edXMLHeader')
  const message = header?.at('MessageHeader')
  const references = envelope.at('edXMLBody', 'edXMLManifest')?.all('Reference') ?? []
  const joined = attachmentsOf({ references, encoded }, notes)
  if (!header || !message) throw new PacketRefused(notes.faults)
  const parts = { header: message, traceList: header.at('TraceHeaderList'), attachments: joined.attachments }
  const packet = status ? statusOf(parts, notes) : documentOf(parts, notes)
  return { ...joined, packet, signature: header.at('Signature')?.element }
}

/** Reads a skeleton. Throws PacketRefused where nothing of a packet is there; other faults are left in the notes. */
export function readSkeleton({ root, source }: XmlDocument, notes: Notes): SkeletonRead {
  if (root.local !== 'edXML' || !isPacketElement(root))
    throw refused('not-a-packet', clauses.packet, root.name)
  const status = isStatus(named(root, 'edXMLEnvelope')[0], notes)
  const found = readElement(root, status ? statusShape : documentShape, ['edXML'], { notes, source })
  const envelope = found.at('edXMLEnvelope')
  if (!envelope) throw new PacketRefused(notes.faults)
  return readParts(envelope, found.at('AttachmentEncoded')?.all('Attachment') ?? [], { status, notes })
}

/** Reads an envelope that stands alone, as a signature gives it out; attachments are those that its manifest names. */
export function readEnvelopeAlone({ root, source }: XmlDocument, notes: Notes): SkeletonRead {
  if (root.local !== 'edXMLEnvelope' || !isPacketElement(root))
    throw refused('not-a-packet', clauses.packet, root.name)
  const status = isStatus(root, notes)
  const shape = envelopeIn(status ? statusShape : documentShape)
  return readParts(readElement(root, shape, ['edXML', 'edXMLEnvelope'], { notes, source }), [], { status, notes }) // prettier-ignore
}
