import type { SignedData } from '#kit/cms/index.ts'
import { type AlgorithmRule, type Certificate, isStrong, strengthOf } from '#kit/x509/index.ts'
import type { SharedFinding } from './report.ts'

/** Purposes under which certificates for signing documents are issued (RFC 5280, clause 4.2.1.12; RFC 9336; [recalled] those of Microsoft and Adobe). */
const purposes = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
])

/** Whether a certificate was issued for signing documents (keyUsage digitalSignature or nonRepudiation, and a fitting purpose where it names any). */
export function isForSigning({ keyUsage, extendedKeyUsage }: Certificate): boolean {
  return (
    (keyUsage === undefined || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation')) &&
    (extendedKeyUsage === undefined || extendedKeyUsage.some((purpose) => purposes.has(purpose)))
  )
}

/** Remarks and objections about the algorithms of a signature at the instant for which it is proven (TT 15/2025/TT-BKHCN, PL I). */
export function judgeAlgorithms(
  { digest, method, signer }: Pick<SignedData, 'digest' | 'method' | 'signer'>,
  at: Temporal.Instant,
  policy?: readonly AlgorithmRule[],
): SharedFinding[] {
  if (!signer) return []
  const key = strengthOf(signer.publicKey)
  const strong = [key, { algorithm: digest }, { algorithm: method.hash }].every((one) =>
    isStrong(one, at, policy),
  )
  return [
    ...(strong ? [] : (['weak-algorithm'] as const)),
    ...(key.algorithm === 'rsa' && !method.pss ? (['pkcs1-padding'] as const) : []),
  ]
}
