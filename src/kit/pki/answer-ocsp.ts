import { createHash } from 'node:crypto'
import { signatureAlgorithm, signWithKey } from '#kit/cms/index.ts'
import {
  bits,
  derAt,
  enumerated,
  explicit,
  generalizedTime,
  identifier,
  implicit,
  octets,
  partsOf,
  sequence,
} from '#kit/x509/index.ts'
import { authorityAlgorithm } from './authority-algorithm.ts'
import { extension, keyIdentifier } from './extensions.ts'
import { type Holder, subjectOf } from './issue-certificate.ts'
import { type CertificateId, nonceType, type OcspQuestion, readOcspQuestion } from './ocsp-question.ts'

/** What an authority knows of a certificate that it issued. */
export type CertificateStatus =
  | { readonly status: 'good' | 'unknown' }
  | { readonly status: 'revoked'; readonly at: Temporal.Instant }

export type OcspAuthority = {
  /** Certificate of the authority whose certificates are asked about. */
  readonly issuer: Uint8Array
  /** Who answers: the authority itself, or whom it authorised (RFC 6960, clause 4.2.2.2). */
  readonly responder: Holder
  /** Asked by the serial number in upper-case hexadecimal, a leading 00 as it stands in the certificate. */
  readonly statusOf: (serial: string) => CertificateStatus
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant
}

/** An answer that is only a status: 1 malformed request, 2 internal error, 6 unauthorised. */
export const ocspRefusal = (status: 1 | 2 | 6): Uint8Array => sequence(enumerated(status))

const digests = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1' } as const

/** Whether an id names certificates of that issuer, by whichever digest the question uses. */
function names({ algorithm, name, key }: CertificateId, issuer: Uint8Array): boolean {
  const { name: subject, publicKeyInfo } = subjectOf(issuer)
  const digest = Object.entries(digests).find(([, type]) =>
    Buffer.from(algorithm).equals(identifier(type)),
  )?.[0]
  if (!digest) return false
  const bitsOfKey = partsOf(derAt(publicKeyInfo))[1]!.content.subarray(1)
  const hash = (bytes: Uint8Array) => createHash(digest).update(bytes).digest()
  return hash(subject).equals(name) && hash(bitsOfKey).equals(key)
}

const statusValue = (of: CertificateStatus): Uint8Array =>
  of.status === 'good'
    ? implicit(0, new Uint8Array())
    : of.status === 'revoked'
      ? explicit(1, generalizedTime(of.at))
      : implicit(2, new Uint8Array())

/** Answers a question about certificates (RFC 6960, clause 4.2.1) in DER, the nonce echoed; what is no question is answered as malformed. */
export function answerOcsp(request: Uint8Array, authority: OcspAuthority): Uint8Array {
  let asked: OcspQuestion
  try {
    asked = readOcspQuestion(request)
  } catch {
    return ocspRefusal(1)
  }
  const { issuer, responder, statusOf, thisUpdate, nextUpdate } = authority
  if (!asked.ids.every((id) => names(id, issuer))) return ocspRefusal(6)
  const answers = asked.ids.map(({ whole, serial }) =>
    sequence(
      whole,
      statusValue(statusOf(serial)),
      generalizedTime(thisUpdate),
      explicit(0, generalizedTime(nextUpdate)),
    ),
  )
  const data = sequence(
    explicit(2, octets(keyIdentifier(subjectOf(responder.certificate).publicKeyInfo))),
    generalizedTime(thisUpdate),
    sequence(...answers),
    ...(asked.nonce ? [explicit(1, sequence(extension(nonceType, asked.nonce)))] : []),
  )
  const algorithm = authorityAlgorithm(responder.privateKey)
  const basic = sequence(
    data,
    signatureAlgorithm(algorithm),
    bits(signWithKey(responder.privateKey, algorithm, data)),
    explicit(0, sequence(responder.certificate)),
  )
  return sequence(enumerated(0), explicit(0, sequence(identifier('1.3.6.1.5.5.7.48.1.1'), octets(basic))))
}
