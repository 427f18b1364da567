import type { Finding, Indication, SubIndication } from './report.ts'

export type Conclusion = { readonly indication: Indication; readonly subIndication: SubIndication | null }

const failed = (subIndication: SubIndication): Conclusion => ({ indication: 'TOTAL-FAILED', subIndication })
const open = (subIndication: SubIndication): Conclusion => ({ indication: 'INDETERMINATE', subIndication })

/** What each finding means for the signature (EN 319 102-1, clauses 5.1.3 and 5.2); those that are left out are remarks and decide nothing. */
const conclusions: Readonly<Partial<Record<Finding, Conclusion>>> = {
  'byte-range-malformed': failed('FORMAT_FAILURE'),
  'byte-range-outside-file': failed('FORMAT_FAILURE'),
  'byte-range-gap': failed('FORMAT_FAILURE'),
  'byte-range-not-a-revision': failed('FORMAT_FAILURE'),
  'contents-not-der': failed('FORMAT_FAILURE'),
  'more-than-one-signer': failed('FORMAT_FAILURE'),
  'content-inside-cms': failed('FORMAT_FAILURE'),
  'digest-differs': failed('HASH_FAILURE'),
  'signature-does-not-fit': failed('SIG_CRYPTO_FAILURE'),
  'changed-after-signing': failed('FORMAT_FAILURE'),
  'revoked-before': failed('REVOKED'),
  'not-yet-valid-when-signed': failed('NOT_YET_VALID'),
  'signing-certificate-missing': open('NO_SIGNING_CERTIFICATE_FOUND'),
  'signing-certificate-not-bound': open('NO_SIGNING_CERTIFICATE_FOUND'),
  'weak-algorithm': open('CRYPTO_CONSTRAINTS_FAILURE'),
  'no-trusted-chain': open('NO_CERTIFICATE_CHAIN_FOUND'),
  'chain-broken': open('CHAIN_CONSTRAINTS_FAILURE'),
  'not-for-signing': open('CHAIN_CONSTRAINTS_FAILURE'),
  'expired-when-signed': open('OUT_OF_BOUNDS_NO_POE'),
  'expired-since': open('OUT_OF_BOUNDS_NO_POE'),
  'revoked-unproven': open('REVOKED_NO_POE'),
  'authority-revoked': open('REVOKED_CA_NO_POE'),
  'time-stamp-broken': open('SIG_CONSTRAINTS_FAILURE'),
  'time-stamp-order': open('TIMESTAMP_ORDER_FAILURE'),
  'signature-removed': open('SIG_CONSTRAINTS_FAILURE'),
  'registry-stamp': open('SIG_CONSTRAINTS_FAILURE'),
  'revocation-unknown': open('TRY_LATER'),
}

const weight = { 'TOTAL-PASSED': 0, INDETERMINATE: 1, 'TOTAL-FAILED': 2 } as const

/** The worst of several conclusions; the first of equally bad ones; passed where there is none. */
export function worstOf(conclusions: readonly Conclusion[]): Conclusion {
  return conclusions.reduce<Conclusion>(
    (worst, one) => (weight[one.indication] > weight[worst.indication] ? one : worst),
    { indication: 'TOTAL-PASSED', subIndication: null },
  )
}

/** The indication that findings lead to, in the order of the table above where several are equally bad. */
export function conclude(findings: readonly Finding[]): Conclusion {
  const ordered = Object.keys(conclusions) as Finding[]
  return worstOf(ordered.filter((one) => findings.includes(one)).map((one) => conclusions[one]!))
}
