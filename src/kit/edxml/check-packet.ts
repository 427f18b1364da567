import { checkDate, checkTime } from './check-dates.ts'
import { checkDocument } from './check-document.ts'
import { checkValues } from './check-values.ts'
import { clauses } from './clauses.ts'
import { documentShape } from './document-shape.ts'
import { documentValues } from './document-values.ts'
import { Notes } from './notes.ts'
import type { Packet, PacketFault, StatusPacket } from './packet.ts'
import { statusShape } from './status-shape.ts'
import { statusValues } from './status-values.ts'

function checkStatus({ statusCode, about, at, traces }: StatusPacket, notes: Notes): void {
  const path = 'MessageHeader/StatusCode'
  if (statusCode !== '' && !/^\d\d$/.test(statusCode))
    notes.fault('malformed', path, clauses.packet, statusCode)
  checkDate(about.promulgatedOn, 'MessageHeader/ResponseFor/PromulgationDate', notes)
  checkTime(at, 'MessageHeader/Timestamp', notes)
  for (const trace of traces) checkTime(trace.at, 'TraceHeaderList/TraceHeader/Timestamp', notes)
}

/** Says everything that keeps a packet from being written (QCVN 102:2016/BTTTT and its amendment); nothing where it may be. No clock: dates may be of any day. */
export function checkPacket(packet: Packet): PacketFault[] {
  const notes = new Notes()
  if (packet.kind === 'document') {
    checkValues(documentShape, documentValues(packet), ['edXML'], notes)
    checkDocument(packet, notes)
  } else {
    checkValues(statusShape, statusValues(packet), ['edXML'], notes)
    checkStatus(packet, notes)
  }
  return notes.faults
}
