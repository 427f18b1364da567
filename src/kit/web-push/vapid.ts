import { createECDH, createHmac, createPrivateKey, type KeyObject } from 'node:crypto'
import { CompactSign } from 'jose'

/** By which push services know who sends: a P-256 key pair. */
export type VapidKeys = {
  readonly privateKey: KeyObject
  /** Uncompressed, base64url: what browsers bind a subscription to. */
  readonly publicKey: string
}

const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The key pair that belongs to a secret of 32 bytes: the same one at every start. */
export function vapidKeysFrom(secret: Uint8Array): VapidKeys {
  const curve = createECDH('prime256v1')
  for (let turn = 0; ; turn++) {
    const scalar = createHmac('sha256', secret).update(`vapid ${turn}`).digest()
    try {
      curve.setPrivateKey(scalar)
    } catch {
      continue // once in four thousand million secrets it lies beyond the order of the curve
    }
    const point = curve.getPublicKey()
    const [x, y] = [encoded(point.subarray(1, 33)), encoded(point.subarray(33))]
    const jwk = { kty: 'EC', crv: 'P-256', d: encoded(scalar), x, y }
    return { privateKey: createPrivateKey({ key: jwk, format: 'jwk' }), publicKey: encoded(point) }
  }
}

/** Value of `Authorization` for one push service: who sends, signed for that service alone and for less than a day (RFC 8292, clause 2). */
export async function vapidHeader(
  { privateKey, publicKey }: VapidKeys,
  { audience, subject, until }: { readonly audience: string; readonly subject: string; readonly until: Temporal.Instant }, // prettier-ignore
): Promise<string> {
  const exp = Math.floor(until.epochMilliseconds / 1000)
  // Services that ask for it want to know whom to tell of trouble; an address without https is none for them.
  const claims = { aud: audience, exp, ...(/^(https|mailto):/.test(subject) ? { sub: subject } : {}) }
  const token = await new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
    .sign(privateKey)
  return `vapid t=${token}, k=${publicKey}`
}
