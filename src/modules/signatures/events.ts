import type { Announcement } from '#platform/database/index.ts'

/** The names of what this module announces. */
export const signaturesEvents = ['signatures.authority-trusted', 'signatures.authority-distrusted'] as const

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
