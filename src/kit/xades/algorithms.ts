import { type Digest, saltLengths, type SignatureAlgorithm } from '#kit/cms/index.ts'
import type { SignatureMethod } from '#kit/x509/index.ts'

const more = 'http://www.w3.org/2001/04/xmldsig-more#'
const newer = 'http://www.w3.org/2007/05/xmldsig-more#'
const encryption = 'http://www.w3.org/2001/04/xmlenc#'
const first = 'http://www.w3.org/2000/09/xmldsig#'

export const enveloped = `${first}enveloped-signature`
export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'

/** Canonical forms that are read. Comments are no part of what a reference to the same document means, so each form has one meaning here. */
export const canonicalizations: ReadonlyMap<string, 'exclusive' | 'inclusive'> = new Map([
  [exclusive, 'exclusive'],
  [`${exclusive}WithComments`, 'exclusive'],
  [inclusive, 'inclusive'],
  [`${inclusive}#WithComments`, 'inclusive'],
])

/** Digests that are made (XML Encryption 1.1, clause 5.8; RFC 9231, clause 2.1). */
export const digestUris: Readonly<Record<Digest, string>> = {
  sha256: `${encryption}sha256`,
  sha384: `${more}sha384`,
  sha512: `${encryption}sha512`,
}

/** Digests that are read; SHA-1 so that old packets are told as weak rather than as unreadable. */
export const digests: ReadonlyMap<string, string> = new Map([
  ...Object.entries(digestUris).map(([name, uri]) => [uri, name] as const),
  [`${first}sha1`, 'sha1'],
  ...['sha3-256', 'sha3-384', 'sha3-512'].map((name) => [newer + name, name] as const),
])

/** A way to sign, and the kind of key that it belongs to: a key of another kind never fits. */
export type XmlSignatureMethod = SignatureMethod & { readonly key: 'rsa' | 'ec' }

/** Signature methods that are made (RFC 9231, clauses 2.3.2 to 2.3.6 and 2.3.10: PSS with MGF1, all by one digest, the salt as long as it). */
export const methodUris: Readonly<Record<SignatureAlgorithm, string>> = {
  'rsa-pss-sha256': `${newer}sha256-rsa-MGF1`,
  'rsa-pss-sha384': `${newer}sha384-rsa-MGF1`,
  'rsa-pss-sha512': `${newer}sha512-rsa-MGF1`,
  'rsa-pkcs1-sha256': `${more}rsa-sha256`,
  'rsa-pkcs1-sha384': `${more}rsa-sha384`,
  'rsa-pkcs1-sha512': `${more}rsa-sha512`,
  'ecdsa-sha256': `${more}ecdsa-sha256`,
  'ecdsa-sha384': `${more}ecdsa-sha384`,
}

const hashes = ['sha256', 'sha384', 'sha512'] as const

/** Signature methods that are read; none with a shared secret, none without a certificate. */
export const methods: ReadonlyMap<string, XmlSignatureMethod> = new Map(
  hashes.flatMap((hash): [string, XmlSignatureMethod][] => [
    [`${newer}${hash}-rsa-MGF1`, { key: 'rsa', hash, pss: true, saltLength: saltLengths[hash] }],
    [`${more}rsa-${hash}`, { key: 'rsa', hash, pss: false, saltLength: 0 }],
    [`${more}ecdsa-${hash}`, { key: 'ec', hash, pss: false, saltLength: 0 }],
  ]),
)
  .set(`${first}rsa-sha1`, { key: 'rsa', hash: 'sha1', pss: false, saltLength: 0 })
  .set(`${more}ecdsa-sha1`, { key: 'ec', hash: 'sha1', pss: false, saltLength: 0 })
