import type { Kit } from '../../tools/exchange-kit/kit.ts'
import { messageOf, packLetter } from '../../tools/exchange-kit/message.ts'
import { letterXml, qcvn } from '../../tools/exchange-kit/packets/letter-xml.ts'
import { pack, packedBytes } from '../../tools/exchange-kit/packets/packed.ts'
import { signPacket } from '../../tools/exchange-kit/packets/sign-packet.ts'
import { put } from '../../tools/exchange-kit/put.ts'
import { wrapped } from '../../tools/exchange-kit/stories/wrapped.ts'
import {
  changedAfterSigning,
  changedAttachment,
  signedByAnother,
  unsigned,
  unsignedAttachment,
} from '../../tools/exchange-kit/stories/wrong-signature.ts'
import { behind, changed, fromKit, made, value } from './attack-packets.ts'
import type { Attack } from './attack-site.ts'

const commented = (element: string) => (xml: string) => {
  const text = value(element).exec(xml)![0]
  return put(xml, value(element), `${text.slice(0, 3)}<!-- -->${text.slice(3)}`)
}
const signature = /<ds:Signature .*<\/ds:Signature>/s
const taken = (xml: string) => signature.exec(xml)![0]
const signed = async (kit: Kit, subject: string) =>
  signPacket(letterXml(kit.letter({ subject })), [], kit.identity, kit.now())

export const attacksOnSignatures: readonly Attack[] = [
  ...[unsigned, signedByAnother, changedAfterSigning, changedAttachment, unsignedAttachment, ...wrapped].map(fromKit),
  made('a packet that another peer signed', ['packet-signature'], async ({ kit, neighbour }) => {
    const xml = await signPacket(letterXml(kit.letter()), [], neighbour.identity, kit.now())
    return messageOf(kit, pack(xml, []))
  }),
  made('the signature of another packet of the same peer', ['packet-signature'], async ({ kit }) => {
    const [one, other] = [await signed(kit, 'Cấp cho ông A'), await signed(kit, 'Cấp cho ông B')]
    return messageOf(kit, pack(put(other, signature, taken(one)), []))
  }),
  changed('an element of the same name as the envelope', ['packet-signature'], { after: behind('<Extensions id="envelope"/>') }),
  changed('two names for the same identifier', ['packet-signature'], { after: behind('<Extensions Id="envelope"/>') }),
  changed('two signatures', ['packet-repeated'], { after: (xml) => put(xml, signature, taken(xml).repeat(2)) }),
  changed('a signature outside of its place', ['packet-unsigned'], {
    after: (xml) => behind(`<Extensions>${taken(xml)}</Extensions>`)(put(xml, signature, '')),
  }),
  changed('a signature without a value', ['packet-unsigned'], { after: (xml) => put(xml, /(?<=<ds:SignatureValue[^>]*>)[^<]+/, '') }),
  changed('an empty element in place of a signature', ['packet-unsigned'], { after: (xml) => put(xml, signature, '<edXML:Signature/>') }),
  changed('RSA with SHA-1', ['packet-signature'], {
    after: (xml) => put(xml, /(?<=SignatureMethod Algorithm=")[^"]+/, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'),
  }),
  changed('SHA-1 over the envelope', ['packet-signature'], {
    after: (xml) => put(xml, /(?<=DigestMethod Algorithm=")[^"]+/, 'http://www.w3.org/2000/09/xmldsig#sha1'),
  }),
  changed('a signature over nothing but the attachments', ['packet-signature'], {
    after: (xml) => put(xml, / id="envelope"/, ' id="khac"'),
  }),
  ...['DocumentId', 'OrganId', 'CodeNumber', 'PromulgationDate', 'BussinessDocType'].map((element) =>
    changed(`a comment in ${element}, which its signature does not see`, ['packet-comment-in-value'], {
      after: element === 'BussinessDocType' ? (xml) => put(xml, value(element), '<!-- -->0') : commented(element),
    }),
  ),
  made('a document in a message that calls itself a status', ['kind-differs'], async ({ kit }) =>
    messageOf(kit, await packLetter(kit, kit.letter()), { claims: { kind: 'status' } }),
  ),
  made('the packet of one addressee, in a message to its neighbour', ['addressee-differs'], async ({ kit }) =>
    messageOf(kit, await packLetter(kit, kit.letter()), { claims: { to: 'H50.X00.X04' } }),
  ),
  made('XML that is no packet', ['packet-not-a-packet'], async ({ kit }) =>
    messageOf(kit, packedBytes(Buffer.from(`<?xml version="1.0"?><edXMLX xmlns="${qcvn}"/>`))),
  ),
] // prettier-ignore
