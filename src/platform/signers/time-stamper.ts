import { randomBytes } from 'node:crypto'
import {
  readTimeStamp,
  readTimeStampResponse,
  SignerUnavailable,
  type TimeStamper,
  timeStampRequest,
} from '#kit/cms/index.ts'
import { buildPath, type Certificate } from '#kit/x509/index.ts'
import { type AllowList, fetchOutside } from '#platform/outbound/index.ts'

export type TimeStampPlace = {
  readonly url: string
  readonly allow: AllowList
  /** Trusted certificates; where they are given, the stamp's chain has to lead to one of them. */
  readonly anchors?: readonly Certificate[]
  readonly policy?: string
  readonly authorization?: string
  readonly timeoutMs?: number
  readonly now?: () => Temporal.Instant
}

/** Longest answer taken: a token with its chain has some kilobytes. */
const maxBytes = 128 * 1024

function holdAgainst(anchors: readonly Certificate[], token: Uint8Array): void {
  const { signed, at } = readTimeStamp(token)
  const path = signed.signer && buildPath(signed.signer, { candidates: signed.certificates, anchors, at })
  if (!path?.ok) throw new SignerUnavailable('time-stamp-untrusted')
}

/**
 * A time-stamp authority reached by HTTP (RFC 3161, clause 3.4). Its answer is held against the question before it is given on. Throws
 * SignerUnavailable: `time-stamp-unavailable` (it did not answer), `time-stamp-untrusted`, and what `readTimeStampResponse` throws.
 */
export function httpTimeStamper({
  url,
  allow,
  anchors,
  policy,
  authorization,
  timeoutMs = 10_000,
  now = Temporal.Now.instant,
}: TimeStampPlace): TimeStamper {
  return async ({ hash, digest }) => {
    const nonce = randomBytes(16)
    const body = timeStampRequest({ hash, digest, nonce, ...(policy ? { policy } : {}) })
    const question = { method: 'POST', body, contentType: 'application/timestamp-query', accept: 'application/timestamp-reply', ...(authorization ? { authorization } : {}) } as const // prettier-ignore
    const answer = await fetchOutside(url, { ...question, allow, maxBytes, timeoutMs }).catch(
      (fault: unknown) => {
        throw new SignerUnavailable('time-stamp-unavailable', fault)
      },
    )
    if (answer.status !== 200)
      throw new SignerUnavailable('time-stamp-unavailable', new Error(`HTTP ${answer.status}`))
    const token = readTimeStampResponse(answer.bytes, { hash, digest, nonce, now: now() })
    if (anchors) holdAgainst(anchors, token)
    return token
  }
}
