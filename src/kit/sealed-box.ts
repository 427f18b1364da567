import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A key of 32 bytes for one use, derived from a secret (HKDF-SHA-256, RFC 5869). */
export function deriveKey(secret: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', use, 32))
}

/** Locks bytes away under a key of 32 bytes (AES-256-GCM, NIST SP 800-38D): vector, ciphertext, tag. It opens only for the same `bound` words. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, bound: string): Uint8Array {
  const vector = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, vector).setAAD(Buffer.from(bound))
  return Buffer.concat([vector, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what was sealed for these words; undefined where the key or the words are others, or a byte was changed. */
export function openBytes(key: Uint8Array, box: Uint8Array, bound: string): Uint8Array | undefined {
  if (box.length < 28) return undefined
  const open = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12))
  open.setAAD(Buffer.from(bound)).setAuthTag(box.subarray(-16))
  const plain = open.update(box.subarray(12, -16))
  try {
    return Buffer.concat([plain, open.final()])
  } catch {
    return undefined // the tag does not fit
  }
}
