import { createHash, type KeyObject } from 'node:crypto'
import { derNull, explicit, identifier, integer, sequence } from '#kit/x509/index.ts'
import type { SignatureAlgorithm } from './signer.ts'

/** A digest that may be used when making (TT 15/2025/TT-BKHCN, PL I). */
export type Digest = 'sha256' | 'sha384' | 'sha512'

const digestIdentifiers = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const
const pkcs1 = { sha256: '11', sha384: '12', sha512: '13' } as const
const ecdsa = { sha256: '2', sha384: '3', sha512: '4' } as const

/** The digest that a signature algorithm makes. */
export const digestOf = (algorithm: SignatureAlgorithm): Digest =>
  algorithm.endsWith('512') ? 'sha512' : algorithm.endsWith('384') ? 'sha384' : 'sha256'

/** AlgorithmIdentifier of a digest, with the NULL that RFC 5754, clause 2 lets stay out for SHA-2. */
export const digestAlgorithm = (digest: keyof typeof digestIdentifiers): Uint8Array =>
  digest === 'sha1'
    ? sequence(identifier(digestIdentifiers[digest]), derNull)
    : sequence(identifier(digestIdentifiers[digest]))

/** AlgorithmIdentifier of a signature (RFC 4055, clause 3.1 for PSS with a salt as long as the digest; RFC 5754; RFC 5758). */
export function signatureAlgorithm(algorithm: SignatureAlgorithm): Uint8Array {
  const digest = digestOf(algorithm)
  if (algorithm.startsWith('ecdsa')) return sequence(identifier(`1.2.840.10045.4.3.${ecdsa[digest]}`))
  if (algorithm.startsWith('rsa-pkcs1'))
    return sequence(identifier(`1.2.840.113549.1.1.${pkcs1[digest]}`), derNull)
  const hash = sequence(identifier(digestIdentifiers[digest]), derNull)
  return sequence(
    identifier('1.2.840.113549.1.1.10'),
    sequence(
      explicit(0, hash),
      explicit(1, sequence(identifier('1.2.840.113549.1.1.8'), hash)),
      explicit(2, integer(saltLengths[digest])),
    ),
  )
}

/** Length of the salt of PSS in bytes: that of the digest. */
export const saltLengths = { sha256: 32, sha384: 48, sha512: 64 } as const

/** The algorithm that a key signs with unless told: PSS for RSA, the digest that fits the curve for ECDSA. */
export function usualAlgorithm(key: KeyObject): SignatureAlgorithm {
  if (key.asymmetricKeyType !== 'ec') return 'rsa-pss-sha256'
  return key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'ecdsa-sha384' : 'ecdsa-sha256'
}

/** Digest of bytes. */
export const digestBytes = (digest: Digest, bytes: Uint8Array): Uint8Array =>
  createHash(digest).update(bytes).digest()
