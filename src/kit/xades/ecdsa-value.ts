import type { KeyObject } from 'node:crypto'
import { derAt, integer, partsOf, sequence } from '#kit/x509/index.ts'

const fieldBytes: Readonly<Record<string, number>> = { prime256v1: 32, secp384r1: 48, secp521r1: 66 }

/** How many bytes each half of a key's ECDSA signature has in XML; undefined for other keys. */
export const halfLength = ({ asymmetricKeyDetails }: KeyObject): number | undefined =>
  fieldBytes[asymmetricKeyDetails?.namedCurve ?? '']

/** An ECDSA-Sig-Value in DER as XML Signature has it: both numbers, as long as the field, one after the other (XML Signature 1.1, clause 6.4.3). */
export function rawFromDer(der: Uint8Array, half: number): Uint8Array {
  const raw = Buffer.alloc(2 * half)
  for (const [place, { content }] of partsOf(derAt(der)).slice(0, 2).entries()) {
    const number = content.subarray(Math.max(0, content.length - half))
    raw.set(number, place * half + half - number.length)
  }
  return raw
}

/** The same back in DER; undefined where the length is not the key's. */
export function derFromRaw(raw: Uint8Array, half: number): Uint8Array | undefined {
  if (raw.length !== 2 * half) return undefined
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)))
}
