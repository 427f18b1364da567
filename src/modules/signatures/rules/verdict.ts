import type { PdfReport, SignatureReport } from '#kit/pades/index.ts'

/** What a clerk does with the answer: use the file, look closer, or not use it. */
export type Tone = 'good' | 'warn' | 'bad'

/** The one sentence about a file or a signature: which, and in what colour. */
export type Verdict = { readonly sentence: string; readonly tone: Tone }

const toneOf = {
  'TOTAL-PASSED': 'good',
  INDETERMINATE: 'warn',
  'TOTAL-FAILED': 'bad',
} as const

/** Findings that decide, the gravest first: the first one that a signature has gives its sentence. */
const deciding = [
  'byte-range-malformed', 'byte-range-outside-file', 'byte-range-gap', 'byte-range-not-a-revision', 'contents-not-der', 'more-than-one-signer',
  'content-inside-cms', 'digest-differs', 'signature-does-not-fit', 'signing-certificate-missing', 'signing-certificate-not-bound',
  'changed-after-signing', 'revoked-before', 'not-for-signing', 'weak-algorithm', 'expired-when-signed', 'not-yet-valid-when-signed',
  'time-stamp-order', 'time-stamp-broken', 'signature-removed', 'registry-stamp', 'revoked-unproven', 'authority-revoked', 'chain-broken', 'no-trusted-chain', 'expired-since',
  'revocation-unknown', 'time-stamp-untrusted',
] as const // prettier-ignore

export type Deciding = (typeof deciding)[number]

/** The gravest thing that was found about a signature that did not pass. */
export function gravest({ findings }: SignatureReport): Deciding | undefined {
  return deciding.find((one) => findings.includes(one))
}

/** Whether it stands under a trial authority: sound, and worth nothing outside of trials. */
const isTrial = ({ findings }: SignatureReport) => findings.includes('trial-certificate')

/** The key of the sentence about one signature. */
export function verdictOf(signature: SignatureReport): Verdict {
  const tone = toneOf[signature.indication]
  if (signature.indication === 'TOTAL-PASSED' && isTrial(signature))
    return { sentence: 'valid-trial', tone: 'warn' }
  if (signature.indication === 'TOTAL-PASSED')
    return { sentence: signature.kind === 'signature' ? 'valid' : 'stamp-valid', tone }
  return { sentence: gravest(signature) ?? 'not-settled', tone }
}

/** The key of the sentence about the file: the worst of its signatures speaks for all. */
export function verdictOfFile(report: PdfReport): Verdict {
  if (report.unreadable) return { sentence: 'file-unreadable', tone: 'bad' }
  if (report.signatures.length === 0) return { sentence: 'file-unsigned', tone: 'warn' }
  if (report.indication === 'TOTAL-PASSED')
    return report.signatures.some(isTrial)
      ? { sentence: 'file-trial', tone: 'warn' }
      : { sentence: 'file-valid', tone: 'good' }
  const worst = report.signatures.find(({ indication }) => indication === report.indication)
  const why = worst ? gravest(worst) : undefined
  if (why === 'changed-after-signing') return { sentence: 'file-changed', tone: 'bad' }
  if (why === 'registry-stamp') return { sentence: 'file-registry-stamp', tone: 'warn' }
  if (why === 'no-trusted-chain') return { sentence: 'file-untrusted', tone: 'warn' }
  return report.indication === 'TOTAL-FAILED'
    ? { sentence: 'file-failed', tone: 'bad' }
    : { sentence: 'file-open', tone: 'warn' }
}
