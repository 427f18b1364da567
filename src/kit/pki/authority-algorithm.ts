import type { KeyObject } from 'node:crypto'
import { type SignatureAlgorithm, usualAlgorithm } from '#kit/cms/index.ts'

/** How an authority signs: with PKCS #1 padding where its key is RSA, for OpenSSL verifies no time stamp with PSS, and older readers no certificate. */
export function authorityAlgorithm(key: KeyObject): SignatureAlgorithm {
  const usual = usualAlgorithm(key)
  return usual.startsWith('rsa') ? 'rsa-pkcs1-sha256' : usual
}
