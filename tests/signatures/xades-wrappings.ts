import { body, forgedBody, packetWith, sign } from './xades-packet.ts'

/** A packet of which the body alone is signed by its identifier: what signature wrapping is made of. */
const signed = await sign({ references: [{ uri: '#than' }] })
const from = signed.indexOf('<ds:Signature ')
const end = '</ds:Signature>'
const signature = signed.slice(from, signed.indexOf(end) + end.length)
const holding = (inside: string) => signature.replace(end, `<ds:Object>${inside}</ds:Object>${end}`)

/** How the forged body is named: not at all, otherwise, or as the signed one. */
const names = {
  'without an identifier': forgedBody.replace(' Id="than"', ''),
  'with another identifier': forgedBody.replace('"than"', '"khac"'),
  'with the same identifier': forgedBody,
} as const

const inside = (outer: string, inner: string) => outer.replace('</edXML:edXMLBody>', `${inner}$&`)
const wrapper = (inner: string) => `<edXML:Extensions>${inner}</edXML:Extensions>`
const wholePacket = packetWith(body, signature)
  .replace(/^<\?xml[^>]*>\n/, '')
  .replace(' Id="goi"', '')

/** Where the signed body is hidden while a forged one stands in its place; after Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (2012). */
const wrappings: Readonly<Record<string, (forged: string) => string>> = {
  'XSW1: the forged packet, the whole signed one in an object of the signature': (forged) =>
    packetWith(forged, holding(wholePacket.replace(signature, ''))),
  'XSW2: the forged packet, the signed one beside the signature': (forged) =>
    packetWith(forged, signature + wholePacket.replace(signature, '')),
  'XSW3: the forged body before the signed one': (forged) => packetWith(forged + body, signature),
  'XSW4: the signed body inside the forged one': (forged) => packetWith(inside(forged, body), signature),
  'XSW5: the signed body at the end of the packet': (forged) => packetWith(forged + wrapper(body), signature),
  'XSW6: the signed body in an object of the signature': (forged) => packetWith(forged, holding(body)),
  'XSW7: the signed body in an extension before the forged one': (forged) =>
    packetWith(wrapper(body) + forged, signature),
  'XSW8: the signed body in an object of a copy of the signature inside the forged body': (forged) =>
    packetWith(inside(forged, holding(body)), signature),
}

export const signedPacket = signed

/** Every wrapping with every way to name the forged body. */
export const wrapped: readonly { readonly name: string; readonly xml: string }[] = Object.entries(
  wrappings,
).flatMap(([name, wrap]) =>
  Object.entries(names).map(([how, forged]) => ({ name: `${name}, ${how}`, xml: wrap(forged) })),
)
