import { checkPacket } from './check-packet.ts'
import { clauses } from './clauses.ts'
import { documentShape } from './document-shape.ts'
import { documentValues } from './document-values.ts'
import type { DocumentPacket, Packet, StatusPacket } from './packet.ts'
import { usualLimits } from './packet-limits.ts'
import { PacketRefused } from './packet-refused.ts'
import { statusShape } from './status-shape.ts'
import { statusValues } from './status-values.ts'
import { writeValues } from './write-values.ts'

function checked(packet: Packet, write: () => string): string {
  const faults = checkPacket(packet)
  if (faults.length > 0) throw new PacketRefused(faults)
  const written = write()
  // A quarter is left for a signature, so that what is written is read again.
  const found = Buffer.byteLength(written)
  if (found > usualLimits.skeleton * 0.75)
    throw new PacketRefused([{ code: 'xml-too-large', path: '', clause: clauses.bounds, found: String(found) }]) // prettier-ignore
  return written
}

/**
 * Writes a document as QCVN 102:2016/BTTTT has it, its contents still empty; the envelope is named `envelope`, so that a signature can name it. White space around
 * values and fractions of seconds are not written. Throws PacketRefused with everything that `checkPacket` says.
 */
export function writeSkeleton(packet: DocumentPacket): string {
  return checked(packet, () => writeValues(documentShape, documentValues(packet)))
}

/** Writes a report on a document, in the same manner. Throws PacketRefused. */
export function writeStatus(packet: StatusPacket): string {
  return checked(packet, () => writeValues(statusShape, statusValues(packet)))
}
