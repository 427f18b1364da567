import { createHash, createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { issueCertificate, newKeyPair } from '#kit/pki/index.ts'
import { keepSecret, StartProblem } from '#platform/config/index.ts'

/** Who this instance is to its peers: one key for its connections and for what it signs. */
export type ExchangeIdentity = {
  /** P-256. */
  readonly privateKey: KeyObject
  /** Self-signed, in DER. */
  readonly certificate: Uint8Array
  readonly certificatePem: string
  readonly keyPem: string
  /** SHA-256 of the certificate in hexadecimal: what two administrators read to each other. */
  readonly fingerprint: string
  readonly validUntil: Temporal.Instant
}

/** Both ends of a connection (RFC 5280, clause 4.2.1.12), and signing documents (RFC 9336). */
const purposes = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.36']
const validity = { hours: 5 * 365 * 24 + 24 }
const file = 'exchange-identity.pem'

/** Key and certificate stand in one file, so that neither is ever without the other. */
function newIdentity(commonName: string, at: Temporal.Instant): string {
  const { privateKey, publicKey } = newKeyPair('p-256')
  const der = issueCertificate({
    subject: { commonName },
    publicKey,
    issuer: { privateKey },
    profile: 'authority-seal',
    // Clocks of two machines differ a little.
    notBefore: at.subtract({ minutes: 10 }),
    notAfter: at.add(validity),
    overrides: { purposes },
  })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return `${key}${new X509Certificate(der).toString()}`.trimEnd()
}

/** SHA-256 of a certificate in DER, in small hexadecimal digits. */
export function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex')
}

function unreadable(folder: string, cause?: unknown): StartProblem {
  const vi = `Tệp bí mật ${file} trong ${folder} không còn là khoá và chứng thư của nhau; hãy khôi phục nó từ bản sao lưu.`
  const en = `The secret file ${file} in ${folder} no longer holds a key and its certificate; restore it from a backup.`
  return new StartProblem({ vi, en }, cause)
}

function readIdentity(pem: string, folder: string): readonly [KeyObject, X509Certificate] {
  try {
    const [key, certificate] = [createPrivateKey(pem), new X509Certificate(pem)]
    if (certificate.publicKey.equals(createPublicKey(key))) return [key, certificate]
  } catch (cause) {
    throw unreadable(folder, cause)
  }
  throw unreadable(folder)
}

/**
 * The identity of this instance: made at the first call for the name given and valid five years from `at`, kept in the secrets folder (0600),
 * the same ever after, also when it has expired. Throws StartProblem where the file cannot be read.
 */
export function openExchangeIdentity({
  secretsFolder,
  name,
  at,
}: {
  readonly secretsFolder: string
  /** Common name of the certificate. */
  readonly name: string
  readonly at: Temporal.Instant
}): ExchangeIdentity {
  const pem = keepSecret(secretsFolder, file, () => newIdentity(name, at))
  const [privateKey, certificate] = readIdentity(pem, secretsFolder)
  return {
    privateKey,
    certificate: new Uint8Array(certificate.raw),
    certificatePem: certificate.toString(),
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: fingerprintOf(certificate.raw),
    validUntil: Temporal.Instant.fromEpochMilliseconds(certificate.validToDate.getTime()),
  }
}
