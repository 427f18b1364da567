import type { Id } from '#kit/ids.ts'
import type { Announcement } from '#platform/database/index.ts'
import { type CaseFileId, type CaseFileStep, caseFileHappened } from './case-file.ts'
import { type DisposalId, type DisposalStep, disposalHappened } from './disposal.ts'
import type { Extract, SignedExtract } from './extract.ts'
import type { DocumentId, DocumentState } from './document.ts'
import { happened, type StepKind } from './step.ts'

/** The names of the steps that this module announces, each with its document as its subject. */
export const documentEvents = Object.values(happened)

/** The files of a document were read by machine: who looks at it sees what was found. */
export function filesRead(
  { id, authorityId }: { readonly id: DocumentId; readonly authorityId: Id<'authority'> },
  after: object,
): Announcement {
  return {
    name: 'documents.read',
    subject: { type: 'document', id },
    authorityId,
    after,
    topics: [`document:${id}`, 'documents-read'],
  }
}

/** Evidence was added behind the signatures of a file, which is its next version from now on. */
export function filePreserved(
  { id, authorityId }: { readonly id: DocumentId; readonly authorityId: Id<'authority'> },
  after: { readonly part: number; readonly version: number; readonly level: string; readonly before: string; readonly hash: string }, // prettier-ignore
): Announcement {
  const topics = [`document:${id}`]
  return { name: 'documents.file-preserved', subject: { type: 'document', id }, authorityId, after, topics }
}

/** Somebody asked that the signatures of a file be verified again. */
export function verificationAsked(
  { id, authorityId }: { readonly id: DocumentId; readonly authorityId: Id<'authority'> },
  after: { readonly hash: string; readonly name: string },
): Announcement {
  return {
    name: 'documents.verification-asked',
    subject: { type: 'document', id },
    authorityId,
    after: { ...after, authorityId },
  }
}

/** A document was closed because of a mark of secrecy, or opened again: the authority's officer for secrets reads it in the record. */
export function withholdingChanged(
  name: 'documents.withheld' | 'documents.released',
  { id, authorityId }: { readonly id: DocumentId; readonly authorityId: Id<'authority'> },
  after: object,
): Announcement {
  const topics = ['documents', 'documents-read', `document:${id}`]
  return { name, subject: { type: 'document', id }, authorityId, after, topics }
}

/** A step of a document's life was made. */
export function stepMade(
  {
    id,
    kind,
    state,
    step,
  }: {
    readonly id: DocumentId
    readonly kind: StepKind
    readonly state: DocumentState
    readonly step?: Id<'step'>
  },
  told: Pick<Announcement, 'before' | 'after' | 'reason'> = {},
): Announcement {
  return {
    name: happened[kind],
    subject: { type: 'document', id },
    ...told,
    after: { state, ...(told.after as object | undefined), ...(step ? { step } : {}) },
    topics: ['documents', `document:${id}`],
  }
}

/** A register book was printed: the record keeps the digest of what stood on the sheets. */
export function bookExtracted({
  id,
  bookId,
  digest,
  content,
}: Omit<Extract, 'madeAt' | 'madeByName'>): Announcement {
  const { from, until, rows } = content
  return {
    name: 'documents.book-extracted',
    subject: { type: 'book-extract', id },
    after: { bookId, from, until, rows: rows.length, digest },
  }
}

/** The authority signed an extract. */
export function extractSigned(
  extractId: Id<'extract'>,
  after: Pick<SignedExtract, 'level' | 'holder' | 'issuer' | 'serial' | 'trial'> & { readonly hash: string },
): Announcement {
  const topics = [`book-extract:${extractId}`]
  return { name: 'documents.extract-signed', subject: { type: 'book-extract', id: extractId }, after, topics }
}

/** Evidence was added behind the signature of an extract. */
export function extractPreserved(
  { extractId, authorityId }: Pick<SignedExtract, 'extractId' | 'authorityId'>,
  after: { readonly level: string; readonly before: string; readonly hash: string },
): Announcement {
  const subject = { type: 'book-extract', id: extractId }
  const topics = [`book-extract:${extractId}`]
  return { name: 'documents.extract-preserved', subject, authorityId, after, topics }
}

/** A step of a file of papers was made: `documents.case-file-closed` and the like. */
export function caseFileStepMade(
  id: CaseFileId,
  kind: CaseFileStep,
  told: Pick<Announcement, 'before' | 'after' | 'reason'>,
): Announcement {
  return {
    name: `documents.${caseFileHappened[kind]}`,
    subject: { type: 'case-file', id },
    ...told,
    topics: ['case-files', `case-file:${id}`],
  }
}

/** A step of a proposal to dispose of files was made: `documents.disposal-approved` and the like. */
export function disposalStepMade(
  id: DisposalId,
  kind: DisposalStep,
  told: Pick<Announcement, 'before' | 'after' | 'reason'>,
): Announcement {
  return {
    name: `documents.${disposalHappened[kind]}`,
    subject: { type: 'disposal', id },
    ...told,
    topics: ['disposals', `disposal:${id}`],
  }
}

/** The list of files of a year was changed or approved. */
export function yearListChanged(
  { id, year }: { readonly id: string; readonly year: number },
  what: 'entered' | 'removed' | 'copied' | 'approved',
  after: object,
): Announcement {
  return {
    name: `documents.case-list-${what}`,
    subject: { type: 'case-list', id },
    after: { year, ...after },
    topics: ['case-files'],
  }
}
