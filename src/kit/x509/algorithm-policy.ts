import type { KeyObject } from 'node:crypto'

/** One rule: from a day on, what is at least needed; `until` is the day from which it may no longer be used. */
export type AlgorithmRule = {
  readonly algorithm: string
  /** Least size of the key in bits, for kinds of keys. */
  readonly leastBits?: number
  readonly from: string
  readonly until?: string
  readonly source: string
}

/** What may be relied on, as dated data. TT 15/2025/TT-BKHCN, PL I; dates of the old algorithms after ETSI TS 119 312 [recalled]. */
export const algorithmPolicy: readonly AlgorithmRule[] = [
  { algorithm: 'sha1', from: '1995-04-17', until: '2017-01-01', source: 'not in TT 15/2025/TT-BKHCN, PL I; [recalled] ETSI TS 119 312' },
  { algorithm: 'sha224', from: '2004-02-01', until: '2023-01-01', source: '[recalled] ETSI TS 119 312' },
  { algorithm: 'sha256', from: '2002-08-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'sha384', from: '2002-08-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'sha512', from: '2002-08-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'sha3-256', from: '2015-08-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'sha3-384', from: '2015-08-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'sha3-512', from: '2015-08-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'rsa', leastBits: 1024, from: '1995-01-01', until: '2014-01-01', source: '[recalled] ETSI TS 119 312' },
  { algorithm: 'rsa', leastBits: 2048, from: '1995-01-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'ec', leastBits: 256, from: '2000-01-01', source: 'TT 15/2025/TT-BKHCN, PL I' },
  { algorithm: 'ed25519', leastBits: 255, from: '2020-01-01', source: '[recalled] ETSI TS 119 312' },
] // prettier-ignore

const curveBits: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 }

/** Kind and size in bits of a public key, by the names of the policy. */
export function strengthOf(key: KeyObject): { readonly algorithm: string; readonly bits: number } {
  const details = key.asymmetricKeyDetails
  if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss')
    return { algorithm: 'rsa', bits: details?.modulusLength ?? 0 }
  if (key.asymmetricKeyType === 'ec')
    return { algorithm: 'ec', bits: curveBits[details?.namedCurve ?? ''] ?? 0 }
  return {
    algorithm: key.asymmetricKeyType ?? 'unknown',
    bits: key.asymmetricKeyType === 'ed25519' ? 255 : 0,
  }
}

/** Whether an algorithm (with a key of so many bits) may be relied on for what was made at that instant. */
export function isStrong(
  { algorithm, bits }: { readonly algorithm: string; readonly bits?: number },
  at: Temporal.Instant,
  policy: readonly AlgorithmRule[] = algorithmPolicy,
): boolean {
  const day = at.toString().slice(0, 10)
  return policy.some(
    (rule) =>
      rule.algorithm === algorithm &&
      (rule.leastBits ?? 0) <= (bits ?? Infinity) &&
      rule.from <= day &&
      (rule.until === undefined || day < rule.until),
  )
}
