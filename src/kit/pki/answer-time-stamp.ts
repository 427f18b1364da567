import { createHash } from 'node:crypto'
import { makeSignedData, softwareSigner } from '#kit/cms/index.ts'
import {
  bits,
  type DerValue,
  derAt,
  generalizedTime,
  identifier,
  integer,
  MalformedDer,
  partsOf,
  readStrictly,
  sequence,
} from '#kit/x509/index.ts'
import type { Holder } from './issue-certificate.ts'

export type TimeStampAuthority = {
  readonly authority: Holder & { readonly chain: readonly Uint8Array[] }
  readonly at: Temporal.Instant
  /** Number of this token, never given twice. */
  readonly serial: Uint8Array
  /** Object identifier of the policy under which it stamps. */
  readonly policy: string
}

/** Digests that are stamped, with their lengths in bytes. */
const accepted: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.2.1': 32,
  '2.16.840.1.101.3.4.2.2': 48,
  '2.16.840.1.101.3.4.2.3': 64,
}
const tstInfo = '1.2.840.113549.1.9.16.1.4'

/** PKIFailureInfo (RFC 3161, clause 2.4.2), by its bit. */
const refusal = (bit: 0 | 2) => {
  const content = new Uint8Array((bit >> 3) + 1)
  content[bit >> 3] = 0x80 >> (bit & 7)
  return sequence(sequence(integer(2), bits(content, 7 - (bit & 7))))
}

type Asked = {
  readonly imprint: DerValue
  readonly nonce: DerValue | undefined
  readonly certificates: boolean
}

function readQuestion(der: Uint8Array): Asked {
  return readStrictly(() => {
    const [version, imprint, ...rest] = partsOf(derAt(der))
    if (version?.content[0] !== 1 || imprint?.tag !== 0x30) throw new MalformedDer('not a question')
    if (partsOf(imprint).length !== 2) throw new MalformedDer('imprint')
    return {
      imprint,
      nonce: rest.find(({ tag }) => tag === 0x02),
      certificates: rest.some(({ tag, content }) => tag === 0x01 && content[0] !== 0),
    }
  })
}

/** A time-stamp token (RFC 3161, clause 2.4.2) over an imprint in DER. */
function makeToken({ imprint, nonce, certificates }: Asked, of: TimeStampAuthority): Promise<Uint8Array> {
  const { authority, at, serial, policy } = of
  const info = sequence(
    integer(1),
    identifier(policy),
    imprint.whole,
    integer(serial),
    generalizedTime(at),
    ...(nonce ? [nonce.whole] : []),
  )
  return makeSignedData({
    signer: softwareSigner(authority),
    contentDigest: createHash('sha256').update(info).digest(),
    digest: 'sha256',
    contentType: tstInfo,
    content: info,
    withCertificates: certificates,
  })
}

/** Answers a question for a time stamp (RFC 3161, clause 2.4.2) in DER; refuses digests weaker than SHA-256 and what is no question. */
export async function answerTimeStamp(request: Uint8Array, of: TimeStampAuthority): Promise<Uint8Array> {
  let asked: Asked
  try {
    asked = readQuestion(request)
  } catch {
    return refusal(2)
  }
  const [algorithm, digest] = partsOf(asked.imprint)
  const type = Buffer.from(partsOf(algorithm!)[0]!.whole)
  const length = Object.entries(accepted).find(([name]) => type.equals(identifier(name)))?.[1]
  if (length !== digest!.content.length) return refusal(0)
  return sequence(sequence(integer(0)), await makeToken(asked, of))
}
