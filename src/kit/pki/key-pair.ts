import { generateKeyPairSync, type KeyObject } from 'node:crypto'

/** Kinds of keys that a certificate here may have (TT 15/2025/TT-BKHCN, PL I). */
export type KeyKind = 'rsa-2048' | 'rsa-3072' | 'rsa-4096' | 'p-256' | 'p-384'

export type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject }

/** Makes a key pair; RSA takes some tenths of a second, curves less than a millisecond. */
export function newKeyPair(kind: KeyKind): KeyPair {
  if (kind === 'p-256' || kind === 'p-384')
    return generateKeyPairSync('ec', { namedCurve: kind === 'p-256' ? 'prime256v1' : 'secp384r1' })
  return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) })
}
