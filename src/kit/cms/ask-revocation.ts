import { createHash } from 'node:crypto'
import {
  derAt,
  explicit,
  identifier,
  integer,
  octets,
  partsOf,
  readCertificate,
  sequence,
} from '#kit/x509/index.ts'
import { digestAlgorithm } from './signature-algorithms.ts'

/** The question whether a certificate was revoked (RFC 6960, clause 4.1.1), named by SHA-1 as every responder understands it. */
export function ocspRequest({
  certificate,
  issuer,
  nonce,
}: {
  readonly certificate: Uint8Array
  readonly issuer: Uint8Array
  readonly nonce?: Uint8Array
}): Uint8Array {
  const above = readCertificate(issuer)
  const fields = partsOf(partsOf(derAt(certificate))[0]!)
  const serial = fields[fields[0]!.tag === 0xa0 ? 1 : 0]!
  const name = createHash('sha1').update(Buffer.from(above.subject.key, 'hex')).digest()
  const id = sequence(
    digestAlgorithm('sha1'),
    octets(name),
    octets(Buffer.from(above.publicKeyHash, 'hex')),
    integer(serial.content),
  )
  const extensions = nonce
    ? [explicit(2, sequence(sequence(identifier('1.3.6.1.5.5.7.48.1.2'), octets(octets(nonce)))))]
    : []
  return sequence(sequence(sequence(sequence(id)), ...extensions))
}
