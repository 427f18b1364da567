import type { BusinessKind, Packet } from '#kit/edxml/index.ts'

/** What a packet is about, in the words that a list has room for. */
export type Matter = {
  /** Number and symbol of the document: `7/UBND-VX`. */
  readonly reference: string
  /** The document's abstract, or what a status packet says of it. */
  readonly subject: string
  /** Null for a status packet. */
  readonly business: BusinessKind | null
  readonly statusCode: string | null
}

/** The matter of a packet. */
export function matterOf(packet: Packet): Matter {
  if (packet.kind === 'status')
    return {
      reference: packet.about.code,
      subject: packet.description,
      business: null,
      statusCode: packet.statusCode,
    }
  const { number, notation } = packet.reference
  const reference = notation === '' ? number : `${number}/${notation}`
  return { reference, subject: packet.subject, business: packet.business.kind, statusCode: null }
}
