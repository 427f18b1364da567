/** How a signature is computed: kind of key, padding and digest (TT 15/2025/TT-BKHCN, PL I). */
export type SignatureAlgorithm =
  | 'rsa-pss-sha256'
  | 'rsa-pss-sha384'
  | 'rsa-pss-sha512'
  | 'rsa-pkcs1-sha256'
  | 'rsa-pkcs1-sha384'
  | 'rsa-pkcs1-sha512'
  | 'ecdsa-sha256'
  | 'ecdsa-sha384'

/** Whoever can sign: it holds a key somewhere (a file, a token, a module, a remote service) and never shows it. */
export type Signer = {
  /** The signer's certificate in DER. */
  readonly certificate: Uint8Array
  /** Certificates of the authorities above it in DER, the issuer first; the root may be left out. */
  readonly chain: readonly Uint8Array[]
  readonly algorithm: SignatureAlgorithm
  /** Signs these bytes, digesting them as the algorithm says: an RSA signature, or an ECDSA-Sig-Value in DER. Throws SignerUnavailable. */
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>
}

/** Gives a time-stamp token (RFC 3161, DER of the ContentInfo) over a digest. Throws SignerUnavailable. */
export type TimeStamper = (imprint: {
  readonly hash: 'sha256' | 'sha384' | 'sha512'
  readonly digest: Uint8Array
}) => Promise<Uint8Array>

/** A key or a service did not do its work: a stable code, e.g. `wrong-passphrase`, `token-missing`, `time-stamp-nonce`. Nothing was signed. */
export class SignerUnavailable extends Error {
  readonly code: string
  constructor(code: string, cause?: unknown) {
    super(`no signature: ${code}`, { cause })
    this.code = code
  }
}
