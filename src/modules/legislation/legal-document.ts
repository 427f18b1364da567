import type { Id } from '#kit/ids.ts'

export type LegalDocumentId = Id<'legal-document'>
export type LegalEditionId = Id<'legal-edition'>

export const relationKinds = ['replaces', 'repeals', 'amends', 'repeals-part', 'based-on', 'guides'] as const
/** What a document does to another one: takes its place, ends it, changes it, ends a part of it, stands on it, explains it. */
export type RelationKind = (typeof relationKinds)[number]

/** A relation as it was entered: the other document by its reference, and by its id where it is kept here. */
export type Relation = {
  readonly kind: RelationKind
  readonly named: string
  readonly documentId: LegalDocumentId | null
}

/** A file of an edition, with what is needed to send it. */
export type LegalFile = {
  readonly fileId: Id<'file'>
  readonly hash: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** Files that one edition holds at most. */
export const mostFiles = 10

/** What is told of a legal document: its facts, its text, its relations. */
export type LegalFacts = {
  /** Number and symbol as written: `12/2023/QĐ-UBND`. */
  readonly reference: string
  readonly issuedOn: Temporal.PlainDate | null
  readonly issuer: string
  readonly signerName: string
  readonly signerTitle: string
  /** Code of a shared list, with its name as it stood. */
  readonly kind: string
  readonly kindName: string
  readonly field: string
  readonly fieldName: string
  readonly abstract: string
  readonly effectiveFrom: Temporal.PlainDate | null
  /** First day on which it holds no more, where that is known apart from other documents kept here. */
  readonly endsOn: Temporal.PlainDate | null
  readonly endWhy: string
  /** As the kit's rich text writes it. */
  readonly body: unknown
  readonly relations: readonly Relation[]
  /** What was corrected, as readers are told. */
  readonly correction: string
}

export const legalSteps = ['submitted', 'returned', 'approved', 'forced', 'imported', 'discarded'] as const
export type LegalStep = (typeof legalSteps)[number]

export const legalStates = ['draft', 'submitted', 'returned', 'public', 'past', 'discarded'] as const
/** Where an edition stands, read from its last step and its publication. */
export type LegalState = (typeof legalStates)[number]

export type LegalEdition = LegalFacts & {
  readonly id: LegalEditionId
  readonly documentId: LegalDocumentId
  readonly authorityId: Id<'authority'>
  readonly publicNumber: bigint
  readonly slug: string
  readonly number: number
  readonly files: readonly LegalFile[]
  readonly madeBy: Id<'account'> | null
  readonly madeByName: string
  readonly changedAt: Temporal.Instant
  readonly state: LegalState
  readonly submittedBy: Id<'account'> | null
}

export const legalEndings = ['withdrawn', 'error'] as const
/** How a document leaves the public: under a notice that keeps it readable, or because it never should have been there. */
export type LegalEnding = (typeof legalEndings)[number]

/** Where an edition stands: what its publication says, before what was last done with it. */
export function legalStateOf(step: LegalStep | null, publication: 'open' | 'ended' | null): LegalState {
  if (publication) return publication === 'open' ? 'public' : 'past'
  if (step === 'submitted' || step === 'returned' || step === 'discarded') return step
  return 'draft'
}
