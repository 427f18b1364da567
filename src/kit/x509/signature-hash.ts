/** Digest algorithms by object identifier, with the names of node:crypto. */
const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
}

/** Signature algorithms that say their digest, by object identifier. */
const signatures: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'md5',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.14': 'sha224',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  // PSS names its digest in its parameters, and Ed25519 has its own: SHA-256 or better by their makers' rules.
  '1.2.840.113549.1.1.10': 'sha256',
  '1.3.101.112': 'sha512',
}

/** The name of a digest algorithm, or `unknown`. */
export const digestName = (identifier: string): string => digests[identifier] ?? 'unknown'

/** The digest that a signature algorithm uses, or `unknown`. */
export const hashOfSignature = (identifier: string): string => signatures[identifier] ?? 'unknown'

/** Whether a signature algorithm is RSASSA-PSS (RFC 4055). */
export const isPss = (identifier: string): boolean => identifier === '1.2.840.113549.1.1.10'
