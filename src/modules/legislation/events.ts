import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { ConsultationId, RemarkId } from './consultation.ts'
import type { LegalDocumentId } from './legal-document.ts'

/** The names of what this module announces. */
export const legislationEvents = [
  'legislation.document-drafted',
  'legislation.edition-submitted',
  'legislation.edition-returned',
  'legislation.edition-discarded',
  'legislation.document-published',
  'legislation.document-ended',
  'legislation.paper-declined',
  'legislation.consultation-drafted',
  'legislation.consultation-submitted',
  'legislation.consultation-returned',
  'legislation.consultation-discarded',
  'legislation.consultation-opened',
  'legislation.consultation-extended',
  'legislation.consultation-reported',
  'legislation.consultation-concluded',
  'legislation.consultation-withdrawn',
  'legislation.remark-left',
  'legislation.remark-decided',
  'legislation.remark-answered',
  'legislation.term-entered',
] as const

type About = { readonly authorityId: Id<'authority'> }

/** Something happened to a legal document behind the scenes. */
export const documentMoved = (
  name: 'document-drafted' | 'edition-submitted' | 'edition-returned' | 'edition-discarded',
  { documentId, authorityId }: About & { readonly documentId: LegalDocumentId },
  after: object,
  reason?: string,
): Announcement => ({
  name: `legislation.${name}`,
  authorityId,
  subject: { type: 'legal-document', id: documentId },
  after,
  ...(reason ? { reason } : {}),
  topics: ['legislation'],
})

/** What the public reads of a legal document changed. */
export const documentShown = (
  name: 'document-published' | 'document-ended',
  { documentId, authorityId }: About & { readonly documentId: LegalDocumentId },
  after: object,
  reason?: string,
): Announcement => ({
  name: `legislation.${name}`,
  authorityId,
  subject: { type: 'legal-document', id: documentId },
  after,
  ...(reason ? { reason } : {}),
  topics: ['legislation'],
  publishes: true,
})

/** An issued paper was looked at and is not for the portal. */
export const paperDeclined = (id: string): Announcement => ({
  name: 'legislation.paper-declined',
  subject: { type: 'document', id },
  topics: ['legislation'],
})

const shown = new Set(['opened', 'extended', 'reported', 'concluded', 'withdrawn'])

/** Something happened to a consultation; readers see what follows its opening. */
export const consultationMoved = (
  name: 'drafted' | 'submitted' | 'returned' | 'discarded' | 'opened' | 'extended' | 'reported' | 'concluded' | 'withdrawn', // prettier-ignore
  { id, authorityId }: About & { readonly id: ConsultationId },
  after: object,
  reason?: string,
): Announcement => ({
  name: `legislation.consultation-${name}`,
  authorityId,
  subject: { type: 'consultation', id },
  after,
  ...(reason ? { reason } : {}),
  topics: ['legislation'],
  publishes: shown.has(name),
})

/** Something happened to a remark. What was said and by whom stays out of the record, which is never changed. */
export const remarkMoved = (
  name: 'left' | 'decided' | 'answered',
  { id, authorityId }: About & { readonly id: RemarkId },
  after: object,
  reason?: string,
): Announcement => ({
  name: `legislation.remark-${name}`,
  authorityId,
  subject: { type: 'remark', id },
  after,
  ...(reason ? { reason } : {}),
  topics: ['legislation'],
  publishes: name !== 'left',
})

/** The least days of a consultation were set anew. */
export const termEntered = (after: {
  readonly kind: string
  readonly validFrom: string
  readonly days: number
  readonly source: string
  readonly byName: string
}): Announcement => ({
  name: 'legislation.term-entered',
  subject: { type: 'consultation-term', id: `${after.kind} ${after.validFrom}` },
  after,
  topics: ['legislation'],
})
