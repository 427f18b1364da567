import {
  type CertificateProfile,
  type Holder,
  issueCertificate,
  type Subject,
  trialOrganisation,
} from './issue-certificate.ts'
import { newKeyPair } from './key-pair.ts'
import { makeRevocationList } from './revocation-list.ts'

/** Where a trial authority answers the world: written into what it issues. */
export type TrialAddresses = {
  readonly ocsp: string
  /** Revocation list of the issuing authority. */
  readonly list: string
  /** Revocation list of the root. */
  readonly rootList: string
  readonly root: string
  readonly issuing: string
}

/** A certification authority for trials: its root signs no more, its key is gone. */
export type NewTrialAuthority = {
  readonly root: Uint8Array
  /** The root's only revocation list: nothing revoked, good as long as the root. */
  readonly rootList: Uint8Array
  readonly issuing: Holder
  readonly ocsp: Holder
  readonly timeStamp: Holder
}

const years = (count: number) => ({ hours: 24 * 365 * count })

/** Makes a certification authority for trials, valid for ten years; every subject says that it has no legal worth. Curves P-256. */
export function makeTrialAuthority(at: Temporal.Instant, addresses: TrialAddresses): NewTrialAuthority {
  // A clock that is five minutes behind ours reads these certificates as well.
  const valid = { notBefore: at.subtract({ minutes: 5 }), notAfter: at.add(years(10)) }
  const rootKeys = newKeyPair('p-256')
  const subject = (commonName: string): Subject => ({ commonName, organisation: trialOrganisation })
  const root: Holder = {
    privateKey: rootKeys.privateKey,
    certificate: issueCertificate({
      subject: subject('Krông - Gốc DÙNG THỬ'),
      publicKey: rootKeys.publicKey,
      issuer: rootKeys,
      profile: 'root',
      ...valid,
    }),
  }
  const make = (
    commonName: string,
    profile: CertificateProfile,
    {
      issuer,
      ...where
    }: { issuer: Holder; crlAddress: string; issuersAddress: string; ocspAddress?: string },
  ): Holder => {
    const { publicKey, privateKey } = newKeyPair('p-256')
    const of = { subject: subject(commonName), publicKey, issuer, profile, ...valid, ...where }
    return { privateKey, certificate: issueCertificate(of) }
  }
  const byRoot = { issuer: root, crlAddress: addresses.rootList, issuersAddress: addresses.root }
  const issuing = make('Krông - Cấp chứng thư DÙNG THỬ', 'issuing', byRoot)
  const byIssuing = { issuer: issuing, crlAddress: addresses.list, issuersAddress: addresses.issuing }
  const asked = { ...byIssuing, ocspAddress: addresses.ocsp }
  return {
    root: root.certificate,
    rootList: makeRevocationList({
      issuer: root,
      revoked: [],
      thisUpdate: valid.notBefore,
      nextUpdate: valid.notAfter,
      number: 1,
    }),
    issuing,
    ocsp: make('Krông - Trả lời thu hồi DÙNG THỬ', 'ocsp', byIssuing),
    timeStamp: make('Krông - Dấu thời gian DÙNG THỬ', 'time-stamp', asked),
  }
}
