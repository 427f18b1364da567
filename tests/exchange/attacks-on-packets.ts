import { refused } from '../../tools/exchange-kit/expected.ts'
import type { Kit } from '../../tools/exchange-kit/kit.ts'
import { type Changes, type Message, messageOf, packLetter } from '../../tools/exchange-kit/message.ts'
import { contentOf, smallContent } from '../../tools/exchange-kit/packets/content.ts'
import { contentTag, letterXml, qcvn } from '../../tools/exchange-kit/packets/letter-xml.ts'
import { pack, packedBytes } from '../../tools/exchange-kit/packets/packed.ts'
import { signPacket } from '../../tools/exchange-kit/packets/sign-packet.ts'
import { put } from '../../tools/exchange-kit/put.ts'
import { sendExpecting, type Story } from '../../tools/exchange-kit/story.ts'
import { fetchedEntity, hostileXml } from '../../tools/exchange-kit/stories/hostile-xml.ts'
import { wrapped } from '../../tools/exchange-kit/stories/wrapped.ts'
import {
  changedAfterSigning,
  changedAttachment,
  signedByAnother,
  unsigned,
  unsignedAttachment,
} from '../../tools/exchange-kit/stories/wrong-signature.ts'
import type { Attack, AttackedSite } from './attack-site.ts'

/** A story of the conformance kit as an attack: the kit judges the answer, this test what is left in the database. */
const fromKit = ({ en, tell }: Story): Attack => ({ name: en, stage: 'packet', tell: ({ kit }) => tell(kit) })

const attachments = [smallContent('mot', 'Một.pdf'), smallContent('hai', 'Hai.pdf')]
const made = (
  name: string,
  codes: readonly string[],
  make: (site: AttackedSite) => Promise<Message>,
): Attack => ({
  name,
  stage: 'packet',
  tell: async (site) => sendExpecting(site.kit, await make(site), refused(...codes)),
})

/** A packet of two attachments that is changed before or after it is signed. */
const changed = (name: string, codes: readonly string[], changes: Changes): Attack =>
  made(name, codes, async ({ kit }) =>
    messageOf(kit, await packLetter(kit, kit.letter({ subject: 'Cấp cho ông A', attachments }), changes)),
  )

/** Changes the letters of a packet as it travels, its contents within. */
const travelling = (
  name: string,
  codes: readonly string[],
  change: (xml: string) => string | Buffer,
): Attack =>
  made(name, codes, async ({ kit }) => {
    const { bytes } = await packLetter(kit, kit.letter({ attachments }))
    const xml = Buffer.concat(await Array.fromAsync(bytes())).toString()
    return messageOf(kit, packedBytes(Buffer.from(change(xml))))
  })

const content = new RegExp(`(?<=${RegExp.escape(contentTag)})[^<]+`)
const first = (xml: string) => content.exec(xml)![0]
const behind = (piece: string) => (xml: string) =>
  put(xml, '</edXML:edXMLEnvelope>', `</edXML:edXMLEnvelope>${piece}`)
const value = (element: string) => new RegExp(`(?<=<edXML:${element}>)[^<]+`)
const commented = (element: string) => (xml: string) => {
  const text = value(element).exec(xml)![0]
  return put(xml, value(element), `${text.slice(0, 3)}<!-- -->${text.slice(3)}`)
}
const utf16 = (xml: string) =>
  Buffer.from(`\uFEFF${put(xml, 'encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le')
const xi = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>'

export const attacksOnReaders: readonly Attack[] = [
  ...[...hostileXml, fetchedEntity].map(fromKit),
  changed('a parameter entity', ['packet-xml-doctype'], {
    after: (xml) =>
      put(xml, '<edXML ', '<!DOCTYPE edXML [<!ENTITY % a "<!ENTITY b \'x\'>"> %a;]>\n<edXML '),
  }),
  changed('an entity that nobody declared', ['packet-xml-'], { after: behind('<Extensions>&x;</Extensions>') }),
  changed('a million attributes on one tag', ['packet-xml-too-large'], {
    after: behind(`<a ${Array.from({ length: 1_000_000 }, (_, n) => `b${n}=""`).join(' ')}/>`),
  }),
  changed('a file to be included, under the signature (XInclude)', ['packet-malformed'], {
    before: (xml) => put(xml, value('Subject'), xi),
  }),
  changed('an instruction to whoever shows it', ['packet-xml-instruction'], {
    after: (xml) => put(xml, '<edXML ', '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>\n<edXML '),
  }),
  changed('another version of XML', ['packet-xml-version'], { after: (xml) => put(xml, 'version="1.0"', 'version="1.1"') }),
  changed('a letter that XML cannot carry', ['packet-xml-'], { after: behind('<Extensions>&#0;</Extensions>') }),
  travelling('UTF-16', ['packet-xml-encoding'], utf16),
  travelling('letters that are no UTF-8', ['packet-xml-'], (xml) => {
    const [before, after] = xml.split('</edXML:edXMLEnvelope>')
    return Buffer.concat([Buffer.from(`${before}</edXML:edXMLEnvelope>`), Buffer.from([0xc0, 0xaf]), Buffer.from(after!)])
  }),
  travelling('a second packet behind the first', ['packet-xml-'], (xml) => xml + xml.replace(/^<\?xml.*\?>\n/, '')),
] // prettier-ignore

export const attacksOnContents: readonly Attack[] = [
  travelling('a letter in a content that is no Base64', ['packet-content-not-base64'], (xml) => put(xml, content, `*${first(xml)}`)),
  travelling('a comment in a content', ['packet-content-not-base64'], (xml) => put(xml, content, `<!-- -->${first(xml)}`)),
  travelling('letters behind the padding of a content', ['packet-content-not-base64'], (xml) => put(xml, content, `${first(xml)}====AAAA`)),
  travelling('an element in a content', ['packet-content-not-base64'], (xml) => put(xml, content, `<a/>${first(xml)}`)),
  travelling('a content in CDATA', ['packet-content-not-base64'], (xml) => put(xml, content, `<![CDATA[${first(xml)}]]>`)),
  travelling('a content that was cut', ['packet-signature'], (xml) => put(xml, content, first(xml).slice(0, -4))),
  travelling('two contents that changed places', ['packet-signature'], (xml) => {
    const [one, two] = xml.matchAll(new RegExp(content, 'g')).map(([text]) => text).toArray()
    return put(xml.replace(two!, 'XXXX'), one!, two!).replace('XXXX', one!)
  }),
  travelling('an attachment twice under one name', ['packet-repeated'], (xml) => put(xml, /<Attachment>.*?<\/Attachment>/s, /<Attachment>.*?<\/Attachment>/s.exec(xml)![0].repeat(2))),
  travelling('an attachment that was added after signing', ['packet-signature'], (xml) =>
    put(xml, '</AttachmentEncoded>', `${/<Attachment>.*?<\/Attachment>/s.exec(xml)![0].replaceAll('mot', 'ba')}</AttachmentEncoded>`)),
  travelling('a content where no attachment stands', ['packet-content-misplaced'], (xml) =>
    put(xml, '</edXML:edXMLEnvelope>', `</edXML:edXMLEnvelope><Extensions>${contentTag}AAAA</edXML:ContentTransferEncoded></Extensions>`)),
  made('an attachment that is signed, but not by this packet', ['packet-signature'], async ({ kit }) => {
    const letter = kit.letter({ attachments: [contentOf('mot', 'Một.pdf', Buffer.from('%PDF-1.7 khác'))] })
    const xml = await signPacket(letterXml(letter), attachments.slice(0, 1), kit.identity, kit.now())
    return messageOf(kit, pack(xml, letter.attachments))
  }),
] // prettier-ignore

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
