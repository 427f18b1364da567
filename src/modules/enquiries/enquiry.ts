import type { Id } from '#kit/ids.ts'

export type EnquiryId = Id<'enquiry'>
export type AnswerId = Id<'answer'>
export type PictureId = Id<'picture'>

export const enquiryKinds = ['question', 'feedback', 'information'] as const
/** A question (hỏi đáp), feedback (phản ánh, kiến nghị), a request for information (yêu cầu cung cấp thông tin). */
export type EnquiryKind = (typeof enquiryKinds)[number]

export const enquirySteps = [
  'refused',
  'forwarded',
  'assigned',
  'submitted',
  'returned',
  'answered',
  'granted',
  'extended',
  'published',
  'unpublished',
  'closed',
] as const
export type EnquiryStep = (typeof enquirySteps)[number]

export const enquiryStates = [
  'received',
  'assigned',
  'submitted',
  'answered',
  'refused',
  'forwarded',
  'closed',
] as const
/** How an enquiry stands: read from its last step that moves it. */
export type EnquiryState = (typeof enquiryStates)[number]

/** An enquiry as those who work on it see it, without its words and without who sent it. */
export type Enquiry = {
  readonly id: EnquiryId
  readonly number: bigint
  readonly authorityId: Id<'authority'>
  readonly kind: EnquiryKind
  readonly code: string
  readonly field: string
  readonly title: string
  readonly receivedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly dueSource: string
  /** Until when it must be with those who settle it; null where no text says so. */
  readonly passOnAt: Temporal.Instant | null
  readonly continues: EnquiryId | null
  readonly sample: boolean
  readonly state: EnquiryState
  readonly movedAt: Temporal.Instant
  readonly unitId: Id<'unit'> | null
  readonly unitName: string | null
  readonly accountId: Id<'account'> | null
  readonly accountName: string | null
  readonly submittedBy: Id<'account'> | null
  readonly submittedAnswerId: AnswerId | null
  readonly givenAnswerId: AnswerId | null
  readonly answeredAt: Temporal.Instant | null
  readonly publishedAt: Temporal.Instant | null
}

/** Ways in which information is supplied. @see Luật Tiếp cận thông tin 2016, Đ.25 to Đ.27 */
export const supplies = ['there', 'copy', 'post', 'mail'] as const

/** What the law asks of a request for information besides. @see Luật Tiếp cận thông tin 2016, Đ.24 */
export type RequestDetails = {
  readonly residence?: string
  readonly identityPaper?: string
  readonly supply?: string
  readonly purpose?: string
}

/** The words of an enquiry and who sent it. */
export type Content = {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly body: string
  readonly place: string
  /** Which village, or commune, where the sender chose one. */
  readonly village: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly details: RequestDetails
}

/** A content as it is kept: since when the person is forgotten, null while they are known. */
export type KeptContent = Content & { readonly forgottenAt: Temporal.Instant | null }

/** One step of somebody, as kept. */
export type Step = {
  readonly number: number
  readonly step: EnquiryStep
  readonly at: Temporal.Instant
  readonly byName: string
  readonly why: string
  readonly unitName: string | null
  readonly accountName: string | null
  readonly untilAt: Temporal.Instant | null
  readonly toName: string | null
  readonly ground: string | null
  readonly fee: bigint | null
}

export type Answer = {
  readonly id: AnswerId
  readonly version: number
  readonly body: string
  readonly at: Temporal.Instant
  readonly byAccount: Id<'account'> | null
  readonly byName: string
}

/** A photograph that was made anew from its pixels. */
export type PictureRow = {
  readonly id: PictureId
  readonly number: bigint
  readonly phase: 'before' | 'after'
  readonly fileId: Id<'file'>
  readonly width: number
  readonly height: number
  readonly byName: string
}
