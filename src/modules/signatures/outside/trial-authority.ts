import { createPrivateKey, type KeyObject } from 'node:crypto'
import {
  type Holder,
  issueCertificate,
  makeRevocationList,
  newKeyPair,
  trialOrganisation,
  writeKeyFile,
} from '#kit/pki/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import type { SigningServices, TrialKey } from '../signing-services.ts'
import { urls } from '../urls.ts'
import { hide, reveal, signaturesInstance } from './instance.ts'

const years = (count: number) => ({ hours: 24 * 365 * count })
const address = (path: string) => `${signaturesInstance().publicUrl}${path}`

/** Where the trial authority is asked; these stand in its certificates. */
const addresses = () => ({
  ocspAddress: address(urls.trialOcsp()),
  crlAddress: address(urls.trialList()),
  issuersAddress: address(urls.trialIssuing()),
})

/** Makes a trial authority: a root that signs once and whose key is forgotten, who issues, who answers, who stamps the time. */
export function makeTrialAuthority(at: Temporal.Instant): readonly TrialKey[] {
  const subject = (commonName: string) => ({ commonName, organisation: trialOrganisation })
  const rootKeys = newKeyPair('p-256')
  const of = { notBefore: at.subtract({ hours: 1 }), notAfter: at.add(years(12)) }
  const rootIssuer = { privateKey: rootKeys.privateKey }
  const root = issueCertificate({ ...of, subject: subject('Krông - gốc DÙNG THỬ'), publicKey: rootKeys.publicKey, issuer: rootIssuer, profile: 'root' }) // prettier-ignore
  const issuingKeys = newKeyPair('p-256')
  const issuing = issueCertificate({ ...of, subject: subject('Krông - cấp chứng thư DÙNG THỬ'), publicKey: issuingKeys.publicKey, issuer: { certificate: root, ...rootIssuer }, profile: 'issuing', crlAddress: address(urls.trialRootList()), issuersAddress: address(urls.trialRoot()) }) // prettier-ignore
  const kept = (purpose: TrialKey['purpose'], certificate: Uint8Array, key: KeyObject): TrialKey => ({
    purpose,
    certificate,
    list: null,
    encrypted: hide(`trial-${purpose}`, key.export({ type: 'pkcs8', format: 'der' })),
  })
  const service = (purpose: 'ocsp' | 'time-stamp', name: string): TrialKey => {
    const { publicKey, privateKey } = newKeyPair('p-256')
    const issuer = { certificate: issuing, privateKey: issuingKeys.privateKey }
    const where = purpose === 'ocsp' ? {} : addresses()
    const certificate = issueCertificate({ ...of, ...where, subject: subject(name), publicKey, issuer, profile: purpose }) // prettier-ignore
    return kept(purpose, certificate, privateKey)
  }
  const rootHolder = { certificate: root, ...rootIssuer }
  const list = makeRevocationList({
    issuer: rootHolder,
    revoked: [],
    thisUpdate: at,
    nextUpdate: of.notAfter,
    number: 1,
  })
  return [
    { purpose: 'root', certificate: root, encrypted: null, list },
    kept('issuing', issuing, issuingKeys.privateKey),
    service('ocsp', 'Krông - trả lời OCSP DÙNG THỬ'),
    service('time-stamp', 'Krông - dấu thời gian DÙNG THỬ'),
  ]
}

/** A key of the trial authority, opened; undefined where the instance runs none. */
export function openTrialKey(
  { trialKeys }: Pick<SigningServices, 'trialKeys'>,
  purpose: 'issuing' | 'ocsp' | 'time-stamp',
): Holder | undefined {
  const found = trialKeys.find((one) => one.purpose === purpose)
  if (!found?.encrypted) return undefined
  const key = reveal(`trial-${purpose}`, found.encrypted)
  return {
    certificate: found.certificate,
    privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
  }
}

export type TrialKeyToIssue = {
  readonly commonName: string
  /** The authority where the person works, or whose seal it is. */
  readonly organ: string
  readonly profile: 'person' | 'authority-seal'
  readonly passphrase: string
  readonly at: Temporal.Instant
  /** Digests that a guess at the passphrase costs; as many as kit/pki writes unless told. */
  readonly iterations?: number
}

/** A key with a trial certificate, encrypted under the passphrase that its holder chose. */
export type IssuedTrialKey = {
  readonly keyFile: Uint8Array
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
  readonly serial: string
}

/** Issues a key with a certificate of the trial authority for two years; every name in it says what it is worth. Throws where the instance runs none. */
export async function issueTrialKey(
  services: Pick<SigningServices, 'trialKeys'>,
  { commonName, organ, profile, passphrase, at, iterations }: TrialKeyToIssue,
): Promise<IssuedTrialKey> {
  const issuing = openTrialKey(services, 'issuing')
  if (!issuing) throw new Error('there is no trial authority')
  const { publicKey, privateKey } = newKeyPair('p-256')
  const certificate = issueCertificate({
    subject: { commonName, organisation: trialOrganisation, unit: organ },
    publicKey,
    issuer: issuing,
    profile,
    notBefore: at.subtract({ hours: 1 }),
    notAfter: at.add(years(2)),
    ...addresses(),
  })
  const chain = [issuing.certificate]
  const keyFile = await writeKeyFile({
    privateKey,
    certificate,
    chain,
    passphrase,
    friendlyName: `${commonName} (DÙNG THỬ)`,
    ...(iterations ? { iterations } : {}),
  })
  return { keyFile, certificate, chain, serial: readCertificate(certificate).serial }
}
