import { SignerUnavailable } from '#kit/cms/index.ts'
import { type DerValue, dotted, MalformedDer, partsOf } from '#kit/x509/index.ts'
import type { KeyToDerive } from './derive-key.ts'

type Cipher = { readonly cipher: string; readonly keyLength: number; readonly vectorLength: number }

/** How something was encrypted with a passphrase. */
export type EncryptionScheme = Cipher & {
  readonly salt: Uint8Array
  readonly iterations: number
} & (
    | { readonly kind: 'pbes2'; readonly hash: string; readonly vector: Uint8Array }
    | { readonly kind: 'pkcs12' }
  )

/** Most iterations that are computed: some seconds. */
const mostIterations = { pbes2: 10_000_000, pkcs12: 1_000_000 } as const

/** Schemes of PKCS #12 itself (RFC 7292, appendix C), with SHA-1. */
const pkcs12Schemes: Readonly<Record<string, Cipher>> = {
  '1.2.840.113549.1.12.1.3': { cipher: 'des-ede3-cbc', keyLength: 24, vectorLength: 8 },
  '1.2.840.113549.1.12.1.4': { cipher: 'des-ede-cbc', keyLength: 16, vectorLength: 8 },
  '1.2.840.113549.1.12.1.5': { cipher: 'rc2', keyLength: 16, vectorLength: 8 },
  '1.2.840.113549.1.12.1.6': { cipher: 'rc2', keyLength: 5, vectorLength: 8 },
}
const ciphers: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': { cipher: 'aes-128-cbc', keyLength: 16, vectorLength: 16 },
  '2.16.840.1.101.3.4.1.22': { cipher: 'aes-192-cbc', keyLength: 24, vectorLength: 16 },
  '2.16.840.1.101.3.4.1.42': { cipher: 'aes-256-cbc', keyLength: 32, vectorLength: 16 },
  '1.2.840.113549.3.7': { cipher: 'des-ede3-cbc', keyLength: 24, vectorLength: 8 },
}
const hmacs: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}
const pbes2 = '1.2.840.113549.1.5.13'
const pbkdf2 = '1.2.840.113549.1.5.12'

function known<Value>(table: Readonly<Record<string, Value>>, type: string): Value {
  const found = table[type]
  if (found === undefined) throw new SignerUnavailable('key-file-encryption-unknown', new Error(type))
  return found
}

/** A number of iterations as it stands in a file, of one to so many. */
export function iterationsOf(value: DerValue, most: number = mostIterations.pkcs12): number {
  const count = value.content.reduce((sum, byte) => sum * 256 + byte, 0)
  if (value.tag !== 0x02 || value.content.length > 5 || count < 1 || count > most)
    throw new MalformedDer('iterations')
  return count
}

/** Type and parts of the parameters of an AlgorithmIdentifier. */
function algorithmOf(value: DerValue | undefined): { readonly type: string; readonly of: DerValue[] } {
  const [type, parameters] = value ? partsOf(value) : []
  if (!type) throw new MalformedDer('algorithm')
  return { type: dotted(type), of: parameters && parameters.tag === 0x30 ? partsOf(parameters) : [] }
}

/**
 * Reads an AlgorithmIdentifier of encryption with a passphrase: PBES2 with PBKDF2 (RFC 8018, appendix A.4) or a scheme of PKCS #12. Throws
 * SignerUnavailable `key-file-encryption-unknown`, and MalformedDer.
 */
export function readEncryptionScheme(value: DerValue): EncryptionScheme {
  const { type, of } = algorithmOf(value)
  const [first, second] = of
  if (!first || !second) {
    known({ [pbes2]: true, ...pkcs12Schemes }, type)
    throw new MalformedDer('parameters')
  }
  if (type !== pbes2) {
    const iterations = iterationsOf(second)
    return { kind: 'pkcs12', ...known(pkcs12Schemes, type), salt: first.content, iterations }
  }
  const derivation = algorithmOf(first)
  const [salt, count, ...options] = derivation.of
  known({ [pbkdf2]: true }, derivation.type)
  if (salt?.tag !== 0x04 || !count) throw new MalformedDer('derivation')
  const hmac = options.find(({ tag }) => tag === 0x30)
  const [name, vector] = partsOf(second)
  const cipher = known(ciphers, dotted(name!))
  if (vector?.content.length !== cipher.vectorLength) throw new MalformedDer('vector')
  return {
    kind: 'pbes2',
    ...cipher,
    hash: hmac ? known(hmacs, algorithmOf(hmac).type) : 'sha1',
    salt: salt.content,
    iterations: iterationsOf(count, mostIterations.pbes2),
    vector: vector.content,
  }
}

/** What the key or the vector of a scheme of PKCS #12 is derived from. */
export const toDerive = (
  { salt, iterations, keyLength, vectorLength }: EncryptionScheme,
  purpose: 'encryption' | 'vector',
  passphrase: string,
): KeyToDerive => ({
  hash: 'sha1',
  passphrase,
  salt,
  iterations,
  purpose,
  length: purpose === 'vector' ? vectorLength : keyLength,
})
