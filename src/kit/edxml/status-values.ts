import type { StatusPacket } from './packet.ts'
import { organValues, responseValues, staffValues, traceValues, writtenTime } from './shared-values.ts'
import type { Values } from './values.ts'

/** A report by the names of its elements. */
export const statusValues = (packet: StatusPacket): Values => ({
  edXMLEnvelope: {
    edXMLHeader: {
      MessageHeader: {
        From: organValues(packet.from),
        ResponseFor: responseValues(packet.about),
        StaffInfo: staffValues(packet.staff),
        StatusCode: packet.statusCode,
        Description: packet.description,
        Timestamp: packet.at === null ? '' : writtenTime(packet.at),
      },
      TraceHeaderList: { TraceHeader: traceValues(packet.traces) },
    },
  },
})
