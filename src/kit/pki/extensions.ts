import { createHash } from 'node:crypto'
import {
  bits,
  derAt,
  derTrue,
  explicit,
  identifier,
  implicit,
  integer,
  keyUsages,
  type KeyUsage,
  octets,
  partsOf,
  sequence,
} from '#kit/x509/index.ts'

/** An extension of a certificate (RFC 5280, clause 4.2) around its value in DER. */
export const extension = (type: string, value: Uint8Array, critical = false): Uint8Array =>
  sequence(identifier(type), ...(critical ? [derTrue] : []), octets(value))

/** Identifier of a public key: SHA-1 of its bits (RFC 5280, clause 4.2.1.2). */
export function keyIdentifier(publicKeyInfo: Uint8Array): Uint8Array {
  const [, key] = partsOf(derAt(publicKeyInfo))
  return createHash('sha1').update(key!.content.subarray(1)).digest()
}

/** keyUsage as a BIT STRING without trailing zeros. */
export function keyUsageValue(usages: readonly KeyUsage[]): Uint8Array {
  const places = usages.map((one) => keyUsages.indexOf(one))
  const last = Math.max(...places)
  const content = new Uint8Array((last >> 3) + 1)
  for (const place of places) content[place >> 3]! |= 0x80 >> (place & 7)
  return bits(content, 7 - (last & 7))
}

const uri = (address: string) => implicit(6, Buffer.from(address, 'latin1'))

/** subjectAltName with one mailbox. */
export const mailboxValue = (mailbox: string): Uint8Array =>
  sequence(implicit(1, Buffer.from(mailbox, 'latin1')))

/** authorityInfoAccess: where revocation is asked, and where the issuer's certificate lies. */
export const accessValue = (ocsp: string | undefined, issuers: string | undefined): Uint8Array =>
  sequence(
    ...(ocsp ? [sequence(identifier('1.3.6.1.5.5.7.48.1'), uri(ocsp))] : []),
    ...(issuers ? [sequence(identifier('1.3.6.1.5.5.7.48.2'), uri(issuers))] : []),
  )

/** cRLDistributionPoints with one address. */
export const distributionValue = (address: string): Uint8Array =>
  sequence(sequence(explicit(0, explicit(0, uri(address)))))

/** basicConstraints; an end certificate's is empty. */
export const constraintsValue = (authority: boolean, pathLength?: number): Uint8Array =>
  sequence(...(authority ? [derTrue] : []), ...(pathLength === undefined ? [] : [integer(pathLength)]))

/** extendedKeyUsage. */
export const purposesValue = (purposes: readonly string[]): Uint8Array =>
  sequence(...purposes.map(identifier))
