import { createDecipheriv, pbkdf2 } from 'node:crypto'
import type { DerValue } from '#kit/x509/index.ts'
import { derivePkcs12Key } from './derive-key.ts'
import { type EncryptionScheme, readEncryptionScheme, toDerive } from './encryption-scheme.ts'
import { decryptRc2 } from './rc2.ts'

/** Derives a key by PBKDF2 (RFC 8018, clause 5.2), outside the thread that serves others. */
export function derivePbkdf2Key(
  passphrase: string,
  {
    salt,
    iterations,
    keyLength,
    hash,
  }: Pick<EncryptionScheme, 'salt' | 'iterations' | 'keyLength'> & { readonly hash: string },
): Promise<Buffer> {
  return new Promise((done, failed) =>
    pbkdf2(passphrase, salt, iterations, keyLength, hash, (fault, key) =>
      fault ? failed(fault) : done(key),
    ),
  )
}

async function keyAndVector(
  scheme: EncryptionScheme,
  passphrase: string,
): Promise<readonly [Buffer, Uint8Array]> {
  if (scheme.kind === 'pbes2') return [await derivePbkdf2Key(passphrase, scheme), scheme.vector]
  return [
    await derivePkcs12Key(toDerive(scheme, 'encryption', passphrase)),
    await derivePkcs12Key(toDerive(scheme, 'vector', passphrase)),
  ]
}

/** Decrypts what an AlgorithmIdentifier and a passphrase hide; undefined where the padding shows that the passphrase is another. */
export async function decrypt(
  algorithm: DerValue,
  hidden: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const scheme = readEncryptionScheme(algorithm)
  const [key, vector] = await keyAndVector(scheme, passphrase)
  if (scheme.cipher === 'rc2') return decryptRc2(key, vector, hidden)
  const decipher = createDecipheriv(scheme.cipher, key, vector)
  try {
    return Buffer.concat([decipher.update(hidden), decipher.final()])
  } catch {
    return undefined
  }
}
