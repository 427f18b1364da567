import { type Digest, digestOf, type SignatureAlgorithm, SignerUnavailable } from '#kit/cms/index.ts'
import { type Certificate, integer, sequence, verifyBytes } from '#kit/x509/index.ts'

/** DigestInfo of PKCS #1 (RFC 8017, clause 9.2, note 1) before the digest. */
const digestInfo: Readonly<Record<Digest, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
}

/** DigestInfo with its digest: what a key signs under PKCS #1 v1.5. */
export function digestInfoOf(hash: Digest, digest: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(digestInfo[hash], 'hex'), digest])
}

/** ECDSA-Sig-Value (RFC 3279, clause 2.2.3) of r and s as they stand one behind the other. */
export function ecdsaValue(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)))
}

/** Whether a signature over these bytes was made with the key of that certificate. */
export function fits(
  { publicKey: key }: Certificate,
  algorithm: SignatureAlgorithm,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const hash = digestOf(algorithm)
  const pss = algorithm.startsWith('rsa-pss')
  const saltLength = { sha256: 32, sha384: 48, sha512: 64 }[hash]
  return verifyBytes({ hash, pss, saltLength }, { key, data, signature })
}

/**
 * The signature that came from elsewhere, after it was held against the certificate: nobody's word is taken for it. An ECDSA signature may
 * come as r and s or as ECDSA-Sig-Value and leaves as the latter. Throws SignerUnavailable `remote-signature-wrong`.
 */
export function checkedSignature(
  certificate: Certificate,
  algorithm: SignatureAlgorithm,
  data: Uint8Array,
  signature: Uint8Array,
): Uint8Array {
  if (fits(certificate, algorithm, data, signature)) return signature
  const sides = algorithm.startsWith('ecdsa') && signature.length > 0 && signature.length % 2 === 0
  if (sides && fits(certificate, algorithm, data, ecdsaValue(signature))) return ecdsaValue(signature)
  throw new SignerUnavailable('remote-signature-wrong')
}
