import type { Id } from '#kit/ids.ts'
import type { PdfReport } from '#kit/pades/index.ts'
import type { Announcement } from '#platform/database/index.ts'

/** The names of what this module announces. */
export const signaturesEvents = [
  'signatures.authority-trusted',
  'signatures.authority-distrusted',
  'signatures.file-verified',
] as const

/** A certification authority is trusted from now on. */
export const authorityTrusted = (
  id: string,
  after: { readonly name: string; readonly fingerprint: string; readonly list: string; readonly by: string },
  reason: string,
): Announcement => ({
  name: 'signatures.authority-trusted',
  subject: { type: 'trust-anchor', id },
  after,
  reason,
})

/** A certification authority is no longer trusted. */
export const authorityDistrusted = (
  id: string,
  before: { readonly name: string; readonly fingerprint: string },
  by: string,
  reason: string,
): Announcement => ({
  name: 'signatures.authority-distrusted',
  subject: { type: 'trust-anchor', id },
  before,
  after: { by },
  reason,
})

/** The signatures of a file were verified. */
export const fileVerified = ({
  authorityId,
  hash,
  report,
}: {
  readonly authorityId: Id<'authority'>
  readonly hash: string
  readonly report: PdfReport
}): Announcement => ({
  name: 'signatures.file-verified',
  authorityId,
  subject: { type: 'file', id: hash },
  after: {
    indication: report.indication,
    subIndication: report.subIndication,
    signatures: report.signatures.length,
  },
})
