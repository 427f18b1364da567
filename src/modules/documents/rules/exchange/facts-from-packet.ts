import type { DocumentPacket, Priority } from '#kit/edxml/index.ts'
import type { PaperFacts, Urgency } from '../../document.ts'

const urgencyOf: Readonly<Record<Priority, Urgency>> = {
  0: 'ordinary',
  1: 'urgent',
  2: 'very-urgent',
  3: 'flash',
  4: 'flash',
}

export type TypeName = { readonly code: string; readonly name: string }

const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi')

/** What a packet says of its paper, for the registry to check; the type is told by its name (samples contradict its number). */
export function factsFromPacket(packet: DocumentPacket, types: readonly TypeName[]): Partial<PaperFacts> {
  const { number, notation } = packet.reference
  const type = types.find(({ name }) => plain(name) === plain(packet.documentType.name))
  return {
    typeCode: type?.code ?? null,
    reference: (notation === '' ? number : `${number}/${notation}`).normalize('NFC'),
    issuedOn: packet.promulgatedOn,
    organName: packet.from.name.normalize('NFC'),
    abstract: packet.subject.normalize('NFC'),
    signerName: packet.signer.fullName.normalize('NFC'),
    signerTitle: packet.signer.position.normalize('NFC'),
    urgency: urgencyOf[packet.priority],
    pages: packet.pages && packet.pages > 0 ? packet.pages : null,
    note: packet.dueOn
      ? `Hạn bên gửi yêu cầu: ${packet.dueOn.day}/${packet.dueOn.month}/${packet.dueOn.year}`
      : '',
  }
}
