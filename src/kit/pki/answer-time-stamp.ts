import {
  type Digest,
  digestAlgorithm,
  digestBytes,
  digestOf,
  makeSignedData,
  softwareSigner,
} from '#kit/cms/index.ts'
import { bits, generalizedTime, identifier, integer, octets, sequence } from '#kit/x509/index.ts'
import { authorityAlgorithm } from './authority-algorithm.ts'
import type { Holder } from './issue-certificate.ts'
import { readTimeStampQuestion, type TimeStampQuestion } from './time-stamp-question.ts'

export type TimeStampAuthority = {
  readonly authority: Holder & { readonly chain: readonly Uint8Array[] }
  readonly at: Temporal.Instant
  /** Number of this token, never given twice. */
  readonly serial: Uint8Array
  /** Object identifier of the policy under which it stamps. */
  readonly policy: string
  /** How far its clock may be off, in whole seconds; nothing is said where it is absent. */
  readonly accuracy?: number
}

/** Digests that are stamped, with their lengths in bytes. */
const accepted: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.2.1': 32,
  '2.16.840.1.101.3.4.2.2': 48,
  '2.16.840.1.101.3.4.2.3': 64,
}
const tstInfo = '1.2.840.113549.1.9.16.1.4'

/** Bits of PKIFailureInfo (RFC 3161, clause 2.4.2). */
const failure = { badAlg: 0, badRequest: 2, unacceptedPolicy: 15, unacceptedExtension: 16 } as const

const refusal = (why: keyof typeof failure) => {
  const bit = failure[why]
  const content = new Uint8Array((bit >> 3) + 1)
  content[bit >> 3] = 0x80 >> (bit & 7)
  return sequence(sequence(integer(2), bits(content, 7 - (bit & 7))))
}

/** A time-stamp token (RFC 3161, clause 2.4.2) over an imprint in DER. */
function makeToken(
  {
    imprint,
    nonce,
    certificates,
  }: Pick<TimeStampQuestion, 'nonce' | 'certificates'> & { readonly imprint: Uint8Array },
  { authority, at, serial, policy, accuracy }: TimeStampAuthority,
): Promise<Uint8Array> {
  const signer = softwareSigner({ ...authority, algorithm: authorityAlgorithm(authority.privateKey) })
  const digest = digestOf(signer.algorithm)
  const info = sequence(
    integer(1),
    identifier(policy),
    imprint,
    integer(serial),
    generalizedTime(at),
    ...(accuracy === undefined ? [] : [sequence(integer(accuracy))]),
    ...(nonce ? [nonce.whole] : []),
  )
  return makeSignedData({
    signer,
    contentDigest: digestBytes(digest, info),
    digest,
    contentType: tstInfo,
    content: info,
    withCertificates: certificates,
  })
}

/** A time-stamp token that nobody asked for (RFC 3161, clause 2.4.2) over a digest, with the authority's certificates and no nonce. */
export function makeTimeStampToken(
  { hash, digest }: { readonly hash: Digest; readonly digest: Uint8Array },
  of: TimeStampAuthority,
): Promise<Uint8Array> {
  const imprint = sequence(digestAlgorithm(hash), octets(digest))
  return makeToken({ imprint, nonce: undefined, certificates: true }, of)
}

/**
 * Answers a question for a time stamp (RFC 3161, clause 2.4.2) in DER. Refused are digests weaker than SHA-256, other policies than its own,
 * extensions, and what is no question.
 */
export async function answerTimeStamp(request: Uint8Array, of: TimeStampAuthority): Promise<Uint8Array> {
  let asked: TimeStampQuestion
  try {
    asked = readTimeStampQuestion(request)
  } catch {
    return refusal('badRequest')
  }
  const type = Buffer.from(asked.algorithm)
  const length = Object.entries(accepted).find(([name]) => type.equals(identifier(name)))?.[1]
  if (length !== asked.digest.length) return refusal('badAlg')
  if (asked.policy && !Buffer.from(asked.policy).equals(identifier(of.policy)))
    return refusal('unacceptedPolicy')
  if (asked.extended) return refusal('unacceptedExtension')
  return sequence(sequence(integer(0)), await makeToken({ ...asked, imprint: asked.imprint.whole }, of))
}
