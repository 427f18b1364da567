import { digestBytes, type Signer } from '#kit/cms/index.ts'
import { issueCertificate } from '#kit/pki/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { at } from './authorities.ts'
import { base64, firstCertificate, type Forged, forged, put, rsa } from './xades-forge.ts'
import { authorities, seal, sign, stranger } from './xades-packet.ts'

/** Another certificate for the same key, by the same authority, in another name. */
export const namesake = issueCertificate({
  subject: { commonName: 'Ủy ban nhân dân xã Tà Rụt' },
  publicKey: readCertificate(seal.certificate).publicKey,
  issuer: authorities.issuing,
  profile: 'authority-seal',
  notBefore: at('2025-01-01T00:00:00'),
  notAfter: at('2027-01-01T00:00:00'),
})
const boundOtherwise = /(?<=<xades:CertDigest>.*?<ds:DigestValue>)[^<]+/
/** Signs with one certificate shown and another one bound. */
const showing = (shown: Uint8Array) => async () => put(await sign(), firstCertificate, base64(shown))
const strangerSigner: Signer = authorities.signer(stranger)

export const resigned: readonly Forged[] = [
  forged('the certificate of somebody else for the same key', 'signing-certificate-not-bound', showing(namesake)),
  forged('the certificate of somebody else', 'signature-does-not-fit', showing(rsa.certificate)),
  forged('a value of ECDSA under the name of RSA', 'signature-does-not-fit', () => sign({ signer: { ...authorities.signer(seal), algorithm: 'rsa-pkcs1-sha256' } })),
  forged('the same, bound anew without being able to sign', 'digest-differs', async () => put(await showing(namesake)(), boundOtherwise, base64(digestBytes('sha256', namesake)))),
  forged('a stranger, whom nobody trusts', 'no-trusted-chain', () => sign({ signer: strangerSigner })),
  forged('a stranger who shows the chain of the trusted', 'no-trusted-chain', () => sign({ signer: { ...strangerSigner, chain: seal.chain } })),
  forged('a stranger behind the certificate of the trusted', 'signature-does-not-fit', () => sign({ signer: { ...strangerSigner, certificate: seal.certificate } })),
  forged('whoever may stamp times only', 'not-for-signing', () => sign({ signer: authorities.signer(authorities.clock) })),
] // prettier-ignore
