import { createHash, X509Certificate } from 'node:crypto'
import { issueCertificate, newKeyPair } from '#kit/pki/index.ts'
import type { InstanceIdentity } from '../instance.ts'

/** A key and a certificate, as an instance has them. */
export function someIdentity(name: string): InstanceIdentity {
  const keys = newKeyPair('p-256')
  const at = Temporal.Now.instant()
  const certificate = issueCertificate({
    subject: { commonName: name },
    publicKey: keys.publicKey,
    issuer: keys,
    profile: 'authority-seal',
    notBefore: at.subtract({ hours: 1 }),
    notAfter: at.add({ hours: 48 }),
  })
  return {
    privateKey: keys.privateKey,
    certificate,
    fingerprint: createHash('sha256').update(certificate).digest('hex'),
    certificatePem: new X509Certificate(certificate).toString(),
    keyPem: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** A fingerprint as pages show it. */
export const inFours = (fingerprint: string): string => fingerprint.match(/.{4}/g)!.join(' ')
