import {
  type CertificateToIssue,
  type Holder,
  issueCertificate,
  type KeyKind,
  newKeyPair,
} from '#kit/pki/index.ts'

/** Whoever has a certificate of the trial authority. */
export type TrialHolder = Holder & { readonly chain: readonly Uint8Array[] }

export type TrialAuthority = {
  readonly root: Holder
  readonly issuing: Holder
  /** Issues a certificate of this profile, signed by the issuing authority. */
  issue(
    commonName: string,
    of: Pick<CertificateToIssue, 'profile'> & Partial<CertificateToIssue> & { readonly kind?: KeyKind },
  ): TrialHolder
}

/** A certification authority for one test: a root and an issuing authority on curves, valid for ten years around `at`. The issuing authority names a list of the root's where there is an address. */
export function trialAuthority(
  at: Temporal.Instant,
  { rootListAddress }: { readonly rootListAddress?: string } = {},
): TrialAuthority {
  const days = (count: number) => at.add({ hours: 24 * count })
  const valid = { notBefore: days(-1000), notAfter: days(2650) }
  const rootKeys = newKeyPair('p-256')
  const rootCertificate = issueCertificate({
    subject: { commonName: 'Gốc thử nghiệm', organisation: 'Krông' },
    publicKey: rootKeys.publicKey,
    issuer: { privateKey: rootKeys.privateKey },
    profile: 'root',
    ...valid,
  })
  const root = { certificate: rootCertificate, privateKey: rootKeys.privateKey }
  const make = (issuer: Holder, commonName: string, profile: CertificateToIssue['profile'], kind: KeyKind, more: Partial<CertificateToIssue> = {}): Holder => {
    const { publicKey, privateKey } = newKeyPair(kind)
    const certificate = issueCertificate({ subject: { commonName, organisation: 'Krông' }, publicKey, issuer, profile, ...valid, ...more })
    return { certificate, privateKey }
  } // prettier-ignore
  const issuing = make(
    root,
    'Cơ quan cấp thử nghiệm',
    'issuing',
    'p-256',
    rootListAddress ? { crlAddress: rootListAddress } : {},
  )
  return {
    root,
    issuing,
    issue: (commonName, { profile, kind = 'p-256', ...more }) => ({
      ...make(issuing, commonName, profile, kind, more),
      chain: [issuing.certificate],
    }),
  }
}
