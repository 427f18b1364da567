import type { Packet } from '#kit/edxml/index.ts'

/**
 * What makes two packets the same matter for one authority: a document by its identifier and what is wanted with it, a change of it also by when
 * it was made, a status by the document, the code and its time (QĐ 28/2018 Đ.10.2.b). Between instances every message has a number of its own: two
 * equal states within a second, after a return and a second sending, stay two.
 */
export function packetKey(
  packet: Packet,
  { way, messageId }: { readonly way: 'local' | 'peer' | 'axis'; readonly messageId: string },
): string {
  const from = packet.from.organId
  if (packet.kind === 'status') {
    const told = ['status', from, packet.about.documentId, packet.statusCode, packet.at?.toString() ?? '']
    return (way === 'axis' ? told : [...told, messageId]).join('|')
  }
  const { kind } = packet.business
  const when = kind === 'new' ? '' : (packet.traces[0]?.at?.toString() ?? '')
  return ['document', from, packet.documentId, kind, when].join('|')
}
