import type { VerifyXmlOptions, XmlFinding } from '#kit/xades/index.ts'
import { signedAt } from './authorities.ts'
import { authorities, planReference, sign } from './xades-packet.ts'

/** The packet that is attacked: the whole of it and an attachment signed, with a time stamp. */
export const whole = await sign({
  references: [{ uri: '' }, planReference],
  timeStamper: authorities.stampsAt(signedAt),
})
/** The same, signed a minute later. */
export const other = await sign({ references: [{ uri: '' }], timeStamper: authorities.stampsAt(signedAt.add({ minutes: 1 })) }) // prettier-ignore
export const rsa = authorities.issue('Hồ Văn Ngươi', { kind: 'rsa-2048' })
export const byRsa = await sign({ signer: authorities.signer(rsa, 'rsa-pkcs1-sha256') })

/** Replaces a piece that must be there. */
export function put(xml: string, what: string | RegExp, by: string): string {
  const changed = xml.replace(what, () => by)
  if (changed === xml) throw new Error(`${String(what)} is not there`)
  return changed
}
/** Takes a piece out. */
export function cut(xml: string, what: RegExp): readonly [piece: string, rest: string] {
  const [piece] = what.exec(xml)!
  return [piece, xml.replace(piece, () => '')]
}
const transform = (algorithm: string, inside = '') =>
  `<ds:Transform Algorithm="${algorithm}">${inside}</ds:Transform>`
const enveloped = /<ds:Transform Algorithm="[^"]*enveloped-signature"><\/ds:Transform>/
export const transformed = (algorithm: string, inside?: string) =>
  put(whole, enveloped, transform(algorithm, inside))
export const value = /(?<=<ds:SignatureValue [^>]*>)[^<]+/
export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
export const firstCertificate = /(?<=<ds:X509Certificate>)[^<]+/
export const properties = /<xades:SignedProperties .*<\/xades:SignedProperties>/
export const method = /<ds:SignatureMethod [^>]*><\/ds:SignatureMethod>/

/** A packet that must not pass, and what must be found. */
export type Forged = {
  readonly name: string
  readonly make: () => string | Promise<string>
  readonly finding: XmlFinding
  readonly more?: Partial<VerifyXmlOptions>
}
export const forged = (
  name: string,
  finding: XmlFinding,
  make: Forged['make'],
  more?: Forged['more'],
): Forged => ({
  name,
  finding,
  make,
  ...(more ? { more } : {}),
})
