import type { Id } from '#kit/ids.ts'
import type { DocumentId, DocumentState } from './document.ts'

/** What happened to a document: each is an act of a person (or of Krông), and a line of its story. */
export const stepKinds = [
  'receive',
  'register',
  'amend',
  'present',
  'send-back',
  'direct',
  'withdraw-direction',
  'assign',
  'report',
  'ask-opinion',
  'give-opinion',
  'ask-extension',
  'settle-extension',
  'urge',
  'complete',
  'file',
  'reopen',
  'return',
  'recall',
  'draft',
  'revise',
  'submit',
  'approve-content',
  'approve-form',
  'sign',
  'issue',
  'deliver',
  'withdraw',
  'replace',
  'cancel',
  'link',
] as const
export type StepKind = (typeof stepKinds)[number]

/** One line of a document's story. */
export type Step = {
  readonly id: Id<'step'>
  readonly documentId: DocumentId
  readonly kind: StepKind
  readonly stateAfter: DocumentState
  readonly at: Temporal.Instant
  readonly accountId: Id<'account'> | null
  readonly byName: string
  readonly unitId: Id<'unit'> | null
  /** In the person's words. */
  readonly note: string
  /** What the kind needs to be told: names and dates as they were then. */
  readonly details: Readonly<Record<string, string>>
}
