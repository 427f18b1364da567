import type { Indication, SharedFinding, SubIndication } from './report.ts'

export type Conclusion = { readonly indication: Indication; readonly subIndication: SubIndication | null }
/** What each finding means, the gravest reason first; those that are left out are remarks and decide nothing. */
export type Conclusions<Finding extends string> = Readonly<Partial<Record<Finding, Conclusion>>>

/** The signature is wrong, whatever else may come to light. */
export const failed = (subIndication: SubIndication): Conclusion => ({
  indication: 'TOTAL-FAILED',
  subIndication,
})
/** What is at hand does not settle it. */
export const open = (subIndication: SubIndication): Conclusion => ({
  indication: 'INDETERMINATE',
  subIndication,
})

/** What findings about the signer, the algorithms and the time mean for a signature of any format (EN 319 102-1, clauses 5.1.3 and 5.2). */
export const sharedConclusions: Conclusions<SharedFinding> = {
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
}

/** Somebody has only to be asked; each format says it after everything that asking would not mend. */
export const tryLater: Conclusion = open('TRY_LATER')

const weight = { 'TOTAL-PASSED': 0, INDETERMINATE: 1, 'TOTAL-FAILED': 2 } as const

/** The worst of several conclusions; the first of equally bad ones; passed where there is none. */
export function worstOf(conclusions: readonly Conclusion[]): Conclusion {
  return conclusions.reduce<Conclusion>(
    (worst, one) => (weight[one.indication] > weight[worst.indication] ? one : worst),
    { indication: 'TOTAL-PASSED', subIndication: null },
  )
}

/** The indication that findings lead to, in the order of the format's table where several are equally bad. */
export function concludeBy<Finding extends string>(
  conclusions: Conclusions<Finding>,
  findings: readonly Finding[],
): Conclusion {
  const ordered = Object.keys(conclusions) as Finding[]
  return worstOf(ordered.filter((one) => findings.includes(one)).map((one) => conclusions[one]!))
}
