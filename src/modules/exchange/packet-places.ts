import type { XmlName } from '#kit/xml/index.ts'

const name = (local: string): XmlName => ({ namespace: 'http://www.mic.gov.vn/TBT/QCVN_102_2016', local })
const root = [name('edXML')]

/** Where things stand in a packet, from the root down: what the signature of an instance covers, and where it stands. */
export const packetPlaces = {
  /** What is read, and must have been signed. */
  envelope: [...root, name('edXMLEnvelope')],
  signature: [...root, name('edXMLEnvelope'), name('edXMLHeader')],
  envelopeUri: '#envelope',
} as const
