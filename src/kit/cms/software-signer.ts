import { constants, type KeyObject, sign } from 'node:crypto'
import { digestOf, saltLengths, usualAlgorithm } from './signature-algorithms.ts'
import type { SignatureAlgorithm, Signer } from './signer.ts'

/** Signs bytes with a key held in memory, as the algorithm says. */
export function signWithKey(key: KeyObject, algorithm: SignatureAlgorithm, data: Uint8Array): Uint8Array {
  const digest = digestOf(algorithm)
  if (!algorithm.startsWith('rsa-pss')) return sign(digest, data, key)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return sign(digest, data, { key, padding, saltLength: saltLengths[digest] })
}

/** A signer whose key is in memory: PSS for RSA and the fitting digest for ECDSA unless told otherwise. */
export function softwareSigner({
  privateKey,
  certificate,
  chain,
  algorithm = usualAlgorithm(privateKey),
}: {
  readonly privateKey: KeyObject
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
  readonly algorithm?: SignatureAlgorithm
}): Signer {
  return {
    certificate,
    chain,
    algorithm,
    sign: async (data) => signWithKey(privateKey, algorithm, data),
  }
}
