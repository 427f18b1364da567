import { refused } from '../expected.ts'
import { messageWith } from '../message.ts'
import { packetXml } from '../packets/letter-xml.ts'
import { put } from '../put.ts'
import { oneMessage, type Story } from '../story.ts'

type Parts = {
  /** The envelope as it was signed, without its signature. */
  readonly genuine: string
  readonly signature: string
  /** The envelope with another subject under the same, another, or no identifier. */
  readonly forged: string
  /** What stands behind the envelope. */
  readonly tail: string
}

const envelope = /<edXML:edXMLEnvelope.*<\/edXML:edXMLEnvelope>/s
const signature = /<ds:Signature .*<\/ds:Signature>/s
const object = (signed: string, inside: string) =>
  put(signed, '</ds:Signature>', `<ds:Object>${inside}</ds:Object></ds:Signature>`)
const inHeader = (outer: string, inside: string) =>
  put(outer, '</edXML:edXMLHeader>', `${inside}</edXML:edXMLHeader>`)
const inBody = (outer: string, inside: string) =>
  put(outer, '</edXML:edXMLBody>', `${inside}</edXML:edXMLBody>`)
const extension = (inside: string) => `<Extensions>${inside}</Extensions>`

/** Where the signed envelope is hidden while a forged one stands in its place; after Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (2012). */
const wrappings: readonly (readonly [vi: string, en: string, wrap: (parts: Parts) => string])[] = [
  ['bản thật trong Object của chữ ký', 'the genuine one in an object of the signature', ({ genuine, signature: by, forged, tail }) => packetXml(inHeader(forged, object(by, genuine)) + tail)],
  ['bản thật cạnh chữ ký', 'the genuine one beside the signature', ({ genuine, signature: by, forged, tail }) => packetXml(inHeader(forged, by + extension(genuine)) + tail)],
  ['bản giả đứng trước bản thật', 'the forged one before the genuine one', ({ genuine, signature: by, forged, tail }) => packetXml(forged + inHeader(genuine, by) + tail)],
  ['bản giả đứng sau bản thật', 'the forged one behind the genuine one', ({ genuine, signature: by, forged, tail }) => packetXml(inHeader(genuine, by) + forged + tail)],
  ['bản thật trong thân bản giả', 'the genuine one in the body of the forged one', ({ genuine, signature: by, forged, tail }) => packetXml(inBody(inHeader(forged, by), genuine) + tail)],
  ['bản thật ở phần mở rộng cuối gói', 'the genuine one in an extension at the end', ({ genuine, signature: by, forged, tail }) => packetXml(inHeader(forged, by) + tail + extension(genuine))],
  ['bản thật cùng chữ ký ở phần mở rộng đầu gói', 'the genuine one with its signature in an extension before', ({ genuine, signature: by, forged, tail }) => packetXml(extension(inHeader(genuine, by)) + forged + tail)],
  ['bản thật trong bản sao chữ ký ở thân bản giả', 'the genuine one in a copy of the signature in the forged body', ({ genuine, signature: by, forged, tail }) => packetXml(inBody(inHeader(forged, by), object(by, genuine)) + tail)],
] // prettier-ignore

/** What the forged envelope calls itself. */
const identifiers = [
  ['bản giả không có id', 'no id', ''],
  ['bản giả có id khác', 'another id', ' id="khac"'],
  ['bản giả cùng id', 'the same id', ' id="envelope"'],
] as const

/** Wraps a signed packet; the forged envelope says something else under the identifier given. */
function wrap(xml: string, how: (parts: Parts) => string, identifier: string): string {
  const signed = envelope.exec(xml)![0]
  const by = signature.exec(signed)![0]
  const genuine = put(signed, signature, '')
  const forged = put(genuine, 'Cấp cho ông A', 'Cấp cho ông B').replace(' id="envelope"', identifier)
  const tail = xml.slice(xml.indexOf(signed) + signed.length, xml.lastIndexOf('</edXML>'))
  return how({ genuine, signature: by, forged, tail })
}

/** Packets in which the signature holds, but not over what would be read. */
export const wrapped: readonly Story[] = wrappings.flatMap(([vi, en, how]) =>
  identifiers.map(([named, namedEn, identifier]) =>
    oneMessage(
      {
        vi: `Bọc chữ ký: ${vi}, ${named}`,
        en: `Signature wrapping: ${en}, the forged one under ${namedEn}`,
        clause: 'W3C XML Signature BP §3; exchange/README: packet-signature',
      },
      refused('packet-'),
      (kit) =>
        messageWith(kit, kit.letter({ subject: 'Cấp cho ông A' }), {
          after: (xml) => wrap(xml, how, identifier),
        }),
    ),
  ),
)
