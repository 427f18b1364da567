import type { PdfReport } from '#kit/pades/index.ts'

export type BroughtVerdict = { readonly level: 'B-B' | 'B-T' } | { readonly code: string }

/**
 * Whether what a program on a person's machine brought is a sound signature over the whole file by the certificate that was expected. Whom one
 * trusts is not asked: that the certificate is the right one was said when the key was added.
 */
export function judgeBrought(report: PdfReport, fingerprint: string): BroughtVerdict {
  if (report.unreadable) return { code: 'desktop-file-changed' }
  const newest = report.signatures
    .filter(({ kind }) => kind === 'signature')
    .toSorted((one, other) => other.revision - one.revision)[0]
  if (!newest) return { code: 'desktop-file-unsigned' }
  if (newest.signer?.fingerprint !== fingerprint) return { code: 'desktop-other-certificate' }
  if (!newest.coversWholeFile || newest.indication === 'TOTAL-FAILED') return { code: 'desktop-file-changed' }
  if (report.signatures.some(({ findings }) => findings.includes('changed-after-signing')))
    return { code: 'desktop-file-changed' }
  return { level: newest.level === 'B-B' ? 'B-B' : 'B-T' }
}
