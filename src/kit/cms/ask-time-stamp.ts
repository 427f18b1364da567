import {
  derAt,
  derTrue,
  identifier,
  integer,
  MalformedDer,
  octets,
  partsOf,
  sequence,
} from '#kit/x509/index.ts'
import { type Digest, digestAlgorithm } from './signature-algorithms.ts'
import { SignerUnavailable } from './signer.ts'
import { readTimeStamp, type TimeStamp } from './time-stamp.ts'

export type StampAsked = {
  readonly hash: Digest
  readonly digest: Uint8Array
  /** Drawn anew for each question, so that an old answer is known as one. */
  readonly nonce: Uint8Array
}

/** The question for a time stamp over a digest (RFC 3161, clause 2.4.1); the authority's certificate is asked for. */
export function timeStampRequest({
  hash,
  digest,
  nonce,
  policy,
}: StampAsked & { readonly policy?: string }): Uint8Array {
  return sequence(
    integer(1),
    sequence(digestAlgorithm(hash), octets(digest)),
    ...(policy ? [identifier(policy)] : []),
    integer(nonce),
    derTrue,
  )
}

function tokenIn(der: Uint8Array): Uint8Array {
  const answer = derAt(der)
  const [status, token] = partsOf(answer)
  if (answer.tag !== 0x30 || status?.tag !== 0x30) throw new MalformedDer('no answer to a question for time')
  const number = partsOf(status)[0]
  if (number?.tag !== 0x02 || number.content.length !== 1) throw new MalformedDer('status')
  // 0 granted, 1 granted with changes (clause 2.4.2).
  if (number.content[0]! > 1 || !token) throw new SignerUnavailable('time-stamp-refused')
  return token.whole
}

/** The nonce of a token as its bytes without leading zeros. */
function nonceOf({ signed }: TimeStamp): Buffer | undefined {
  const found = partsOf(derAt(signed.content!))
    .slice(5)
    .find(({ tag }) => tag === 0x02)
  return found && shortest(found.content)
}

function shortest(bytes: Uint8Array): Buffer {
  let at = 0
  while (at < bytes.length - 1 && bytes[at] === 0) at++
  return Buffer.from(bytes.subarray(at))
}

/**
 * The token of an answer to `timeStampRequest`, after it was held against the question (RFC 3161, clause 2.4.2). Throws SignerUnavailable:
 * `time-stamp-refused`, `time-stamp-broken`, `time-stamp-imprint`, `time-stamp-nonce`, `time-stamp-future` (more than five minutes ahead).
 */
export function readTimeStampResponse(
  der: Uint8Array,
  { hash, digest, nonce, now }: StampAsked & { readonly now: Temporal.Instant },
): Uint8Array {
  try {
    const token = tokenIn(der)
    const stamp = readTimeStamp(token)
    if (!stamp.sound) throw new SignerUnavailable('time-stamp-broken')
    if (stamp.hash !== hash || !Buffer.from(stamp.imprint).equals(digest))
      throw new SignerUnavailable('time-stamp-imprint')
    if (!nonceOf(stamp)?.equals(shortest(nonce))) throw new SignerUnavailable('time-stamp-nonce')
    if (Temporal.Instant.compare(stamp.at, now.add({ minutes: 5 })) > 0)
      throw new SignerUnavailable('time-stamp-future')
    return token
  } catch (fault) {
    if (fault instanceof MalformedDer) throw new SignerUnavailable('time-stamp-broken', fault)
    throw fault
  }
}
