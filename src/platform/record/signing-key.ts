import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The instance's Ed25519 key (RFC 8032) as the record uses it. */
export type SigningKey = {
  /** First 16 hex digits of the SHA-256 of the public key. */
  readonly id: string
  readonly publicKey: KeyObject
  sign(bytes: Buffer): Buffer
}

/** Wraps a private Ed25519 key. */
export function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, 16),
    publicKey,
    sign: (bytes) => sign(null, bytes, privateKey),
  }
}

/** What a checkpoint's signature covers: authority, sequence and hash of the last line, and the instant. */
export function checkpointBytes(point: {
  authorityId: string
  seq: bigint
  hash: Buffer
  at: Temporal.Instant
}): Buffer {
  return Buffer.from(
    `krong-checkpoint-1\n${point.authorityId}\n${point.seq}\n${point.hash.toString('hex')}\n${point.at}`,
  )
}

/** Says whether a checkpoint bears the signature of this key. */
export function isSignedBy(
  key: SigningKey,
  point: Parameters<typeof checkpointBytes>[0],
  signature: Buffer,
): boolean {
  return verify(null, checkpointBytes(point), key.publicKey, signature)
}
