import type { Id } from '#kit/ids.ts'
import type { LegalDocumentId } from './legal-document.ts'

export type ConsultationId = Id<'consultation'>
export type RemarkId = Id<'remark'>

export const consultationKinds = ['normative', 'other'] as const
/** Whether the draft is to become a normative document, for which a law sets the least days. */
export type ConsultationKind = (typeof consultationKinds)[number]

export const consultationSteps = [
  'submitted',
  'returned',
  'approved',
  'forced',
  'discarded',
  'extended',
  'reported',
  'concluded',
  'withdrawn',
] as const
export type ConsultationStep = (typeof consultationSteps)[number]

export const consultationStates = ['draft', 'submitted', 'returned', 'discarded', 'coming', 'open', 'closed', 'reported', 'withdrawn'] as const // prettier-ignore
/** Where a consultation stands on a day: being written, waiting for its first day, open for remarks, closed, reported, taken back. */
export type ConsultationState = (typeof consultationStates)[number]

/** What is said of a draft and when it lies open. */
export type ConsultationText = {
  readonly kind: ConsultationKind
  readonly title: string
  readonly lead: string
  readonly body: unknown
  readonly opensOn: Temporal.PlainDate
  readonly closesOn: Temporal.PlainDate
  /** Why for fewer days than the term; empty where it is not. */
  readonly shortWhy: string
}

export type Consultation = ConsultationText & {
  readonly id: ConsultationId
  readonly authorityId: Id<'authority'>
  readonly publicNumber: bigint
  readonly slug: string
  readonly createdBy: Id<'account'> | null
  readonly createdByName: string
  readonly changedAt: Temporal.Instant
  readonly submittedBy: Id<'account'> | null
  /** The last step that says where it stands; extensions, reports and results stand beside it. */
  readonly step: 'submitted' | 'returned' | 'discarded' | 'approved' | 'forced' | null
  readonly withdrawnWhy: string | null
  readonly report: string | null
  readonly resultId: LegalDocumentId | null
}

export const remarkStatuses = ['accepted', 'accepted-in-part', 'explained'] as const
/** What became of a remark: taken up, taken up in part, or not, with the reasons explained. */
export type RemarkStatus = (typeof remarkStatuses)[number]

/** What somebody remarked on a draft. */
export type NewRemark = {
  /** Anchor of an article; empty: the whole draft. */
  readonly article: string
  readonly said: string
  readonly name: string
  readonly showName: boolean
  /** Telephone, e-mail or address; never public. */
  readonly contact: string
}

/** A remark as officials see it. */
export type Remark = NewRemark & {
  readonly id: RemarkId
  readonly number: number
  readonly at: Temporal.Instant
  readonly decision: 'shown' | 'hidden' | null
  readonly hiddenWhy: string
  readonly status: RemarkStatus | null
  readonly answer: string | null
  readonly answeredByName: string | null
}

/** The least days that drafts of a kind lie open, from a day on, with the source. */
export type ConsultationTerm = {
  readonly kind: ConsultationKind
  readonly validFrom: Temporal.PlainDate
  readonly days: number
  readonly source: string
}
