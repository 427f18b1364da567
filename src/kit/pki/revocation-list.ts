import { signatureAlgorithm, signWithKey } from '#kit/cms/index.ts'
import { bits, enumerated, explicit, integer, sequence, time } from '#kit/x509/index.ts'
import { authorityAlgorithm } from './authority-algorithm.ts'
import { extension, keyIdentifier } from './extensions.ts'
import { type Holder, subjectOf } from './issue-certificate.ts'

/** A certificate that was revoked: its serial number, when, and the code of the reason (RFC 5280, clause 5.3.1). */
export type RevokedCertificate = {
  readonly serial: Uint8Array
  readonly at: Temporal.Instant
  readonly reason?: number
}

/** Makes a full revocation list (RFC 5280, clause 5) in DER. */
export function makeRevocationList({
  issuer,
  revoked,
  thisUpdate,
  nextUpdate,
  number,
}: {
  readonly issuer: Holder
  readonly revoked: readonly RevokedCertificate[]
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant
  readonly number: number
}): Uint8Array {
  const algorithm = authorityAlgorithm(issuer.privateKey)
  const { name, publicKeyInfo } = subjectOf(issuer.certificate)
  const entries = revoked.map(({ serial, at, reason }) =>
    sequence(
      integer(serial),
      time(at),
      ...(reason === undefined ? [] : [sequence(extension('2.5.29.21', enumerated(reason)))]),
    ),
  )
  const authority = sequence(Buffer.concat([Uint8Array.of(0x80, 20), keyIdentifier(publicKeyInfo)]))
  const toSign = sequence(
    integer(1),
    signatureAlgorithm(algorithm),
    name,
    time(thisUpdate),
    time(nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    explicit(0, sequence(extension('2.5.29.35', authority), extension('2.5.29.20', integer(number)))),
  )
  return sequence(
    toSign,
    signatureAlgorithm(algorithm),
    bits(signWithKey(issuer.privateKey, algorithm, toSign)),
  )
}
