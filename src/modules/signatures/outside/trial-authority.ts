import { createPrivateKey } from 'node:crypto'
import { type Holder, issueCertificate, newKeyPair, trialOrganisation, writeKeyFile } from '#kit/pki/index.ts'
import { openBytes } from '#kit/sealed-box.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { keyFor, trialAddresses } from '../instance.ts'
import type { TrialKey } from '../signing-services.ts'

/** The trial authority with its keys open; whoever has it issues, stamps and answers. */
export type Trial = {
  readonly root: Uint8Array
  readonly rootList: Uint8Array
  readonly issuing: Holder
  readonly ocsp: Holder
  readonly timeStamp: Holder
}

/** Opens the trial authority of the instance; undefined where it runs none, or its keys were locked under another secret. */
export function openTrial(rows: readonly TrialKey[]): Trial | undefined {
  const of = (purpose: TrialKey['purpose']) => rows.find((row) => row.purpose === purpose)
  const holder = (purpose: TrialKey['purpose']): Holder | undefined => {
    const row = of(purpose)
    const opened = row?.encrypted && openBytes(keyFor('trial-keys'), row.encrypted, purpose)
    if (!row || !opened) return undefined
    const privateKey = createPrivateKey({ key: Buffer.from(opened), format: 'der', type: 'pkcs8' })
    return { certificate: row.certificate, privateKey }
  }
  const root = of('root')
  const [issuing, ocsp, timeStamp] = [holder('issuing'), holder('ocsp'), holder('time-stamp')]
  if (!root?.list || !issuing || !ocsp || !timeStamp) return undefined
  return { root: root.certificate, rootList: root.list, issuing, ocsp, timeStamp }
}

export type TrialKeyToIssue = {
  readonly holder: { readonly commonName: string; readonly organisation: string; readonly unit?: string }
  readonly profile: 'person' | 'authority-seal'
  /** Of the key file; the person chooses it and nobody keeps it. */
  readonly passphrase: string
  readonly at: Temporal.Instant
  readonly validDays: number
  /** Of the derivation of the file's key; as kit/pki has it unless told. */
  readonly iterations?: number
}

export type IssuedTrialKey = {
  /** PKCS #12, encrypted. */
  readonly keyFile: Uint8Array
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
  readonly serial: string
}

/** Names in certificates have 64 letters at most (RFC 5280, appendix A.1, ub-common-name). */
const named = (words: string) => [...words.normalize('NFC')].slice(0, 64).join('')

/**
 * Issues a key on P-256 with a certificate of the trial authority, in a key file. The organisation in it is always the trial's own words; whose
 * it is stands in the unit, so that nobody takes it for real anywhere.
 */
export async function issueTrialKey(
  { issuing }: Trial,
  { holder, profile, passphrase, at, validDays, iterations }: TrialKeyToIssue,
): Promise<IssuedTrialKey> {
  const { publicKey, privateKey } = newKeyPair('p-256')
  const { ocsp, list, issuing: issuersAddress } = trialAddresses()
  const { commonName, organisation, unit } = holder
  const whole = unit ? `${unit}, ${organisation}` : organisation
  const end = at.add({ hours: 24 * validDays })
  const { notAfter } = readCertificate(issuing.certificate)
  const certificate = issueCertificate({
    subject: {
      commonName: named(commonName),
      organisation: trialOrganisation,
      unit: named([...whole].length <= 64 ? whole : organisation),
    },
    publicKey,
    issuer: issuing,
    profile,
    notBefore: at.subtract({ minutes: 5 }),
    notAfter: Temporal.Instant.compare(end, notAfter) < 0 ? end : notAfter,
    ocspAddress: ocsp,
    crlAddress: list,
    issuersAddress,
  })
  const chain = [issuing.certificate]
  const friendlyName = `${commonName} (DÙNG THỬ)`
  const file = { privateKey, certificate, chain, passphrase, friendlyName }
  const keyFile = await writeKeyFile({ ...file, ...(iterations ? { iterations } : {}) })
  return { keyFile, certificate, chain, serial: readCertificate(certificate).serial }
}
