import { messageOf } from '../../tools/exchange-kit/message.ts'
import { contentOf } from '../../tools/exchange-kit/packets/content.ts'
import { contentTag, letterXml } from '../../tools/exchange-kit/packets/letter-xml.ts'
import { pack } from '../../tools/exchange-kit/packets/packed.ts'
import { signPacket } from '../../tools/exchange-kit/packets/sign-packet.ts'
import { put } from '../../tools/exchange-kit/put.ts'
import { fetchedEntity, hostileXml } from '../../tools/exchange-kit/stories/hostile-xml.ts'
import { attachments, behind, changed, fromKit, made, travelling, value } from './attack-packets.ts'
import type { Attack } from './attack-site.ts'

const content = new RegExp(`(?<=${RegExp.escape(contentTag)})[^<]+`)
const first = (xml: string) => content.exec(xml)![0]
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
