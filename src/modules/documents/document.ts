import type { SecrecyMark } from '#kit/first-page/index.ts'
import type { Id } from '#kit/ids.ts'

export type DocumentId = Id<'document'>

export const directions = ['incoming', 'outgoing'] as const
export type Direction = (typeof directions)[number]

/** How urgent a paper is: ordinary, khẩn, thượng khẩn, hỏa tốc (NĐ 30/2020 PL I.I.III.2). */
export const urgencies = ['ordinary', 'urgent', 'very-urgent', 'flash'] as const
export type Urgency = (typeof urgencies)[number]

/** How a paper arrived. */
export const arrivalWays = ['upload', 'scan', 'mail', 'exchange', 'post'] as const
export type ArrivalWay = (typeof arrivalWays)[number]

/** Where an arrived paper stands, from the registry's table to its end. */
export const incomingStates = [
  'arrived',
  'registered',
  'presented',
  'directed',
  'in-progress',
  'completed',
  'filed',
  'returned',
  'recalled',
] as const
export type IncomingState = (typeof incomingStates)[number]

/** Where a paper of our own stands, from the first draft to its issue. */
export const outgoingStates = [
  'drafting',
  'checking',
  'form-checking',
  'signing',
  'signed',
  'issued',
  'cancelled',
  'withdrawn',
  'replaced',
] as const
export type OutgoingState = (typeof outgoingStates)[number]

export type DocumentState = IncomingState | OutgoingState

/** In whose name a paper is signed (NĐ 30/2020 Đ.13): the head alone, for the collective, for the head, by order, by authorisation, in charge. */
export const signingForms = ['', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const
export type SigningForm = (typeof signingForms)[number]

/** What a paper says of itself: the input fields of NĐ 30/2020 PL VI.II. */
export type PaperFacts = {
  /** Code of the type in the shared list; null where the paper's type is not of NĐ 30/2020. */
  readonly typeCode: string | null
  /** Number and symbol as written: `123/QĐ-UBND`; empty where there is none. */
  readonly reference: string
  readonly issuedOn: Temporal.PlainDate | null
  /** Who issued it, in full. */
  readonly organName: string
  readonly abstract: string
  readonly signerName: string
  readonly signerTitle: string
  readonly urgency: Urgency
  readonly pages: number | null
  readonly note: string
}

/** A document as lists and pages know it. */
export type Document = PaperFacts & {
  readonly id: DocumentId
  readonly authorityId: Id<'authority'>
  readonly direction: Direction
  readonly state: DocumentState
  readonly arrivedBy: ArrivalWay | null
  readonly arrivedAt: Temporal.Instant | null
  readonly arrivalNumber: number | null
  /** Number given by our own registry to an issued paper. */
  readonly number: number | null
  readonly dueAt: Temporal.Instant | null
  /** Who has it on the table: the leader it was presented to, or the signer it waits for. */
  readonly withAccountId: Id<'account'> | null
  readonly leadUnitId: Id<'unit'> | null
  readonly drafterId: Id<'account'> | null
  /** Unit that drafts a paper of our own. */
  readonly unitId: Id<'unit'> | null
  readonly signingForm: SigningForm
  readonly createdAt: Temporal.Instant
  readonly createdByName: string
  readonly changedAt: Temporal.Instant
  /** Issued with its number, and waiting for the signature of the authority: it leaves nowhere before. */
  readonly unsealed: boolean
  /** The mark of secrecy for which it is closed: nobody opens its files (withholding.ts). */
  readonly withheldMark: SecrecyMark | null
}
