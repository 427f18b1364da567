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
  'explain',
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
  'seal',
  'copy',
  'typeset',
  'deliver',
  'withdraw',
  'replace',
  'cancel',
  'link',
] as const
export type StepKind = (typeof stepKinds)[number]

/** What each step is called once it has happened. */
export const happened = {
  receive: 'documents.received',
  register: 'documents.registered',
  amend: 'documents.amended',
  present: 'documents.presented',
  'send-back': 'documents.sent-back',
  direct: 'documents.directed',
  'withdraw-direction': 'documents.direction-withdrawn',
  assign: 'documents.assigned',
  report: 'documents.progress-reported',
  'ask-opinion': 'documents.opinion-asked',
  'give-opinion': 'documents.opinion-given',
  'ask-extension': 'documents.extension-asked',
  'settle-extension': 'documents.extension-settled',
  urge: 'documents.urged',
  explain: 'documents.explained',
  complete: 'documents.completed',
  file: 'documents.kept-for-information',
  reopen: 'documents.reopened',
  return: 'documents.returned',
  recall: 'documents.recalled',
  draft: 'documents.drafted',
  revise: 'documents.revised',
  submit: 'documents.submitted',
  'approve-content': 'documents.content-approved',
  'approve-form': 'documents.form-approved',
  sign: 'documents.signed',
  issue: 'documents.issued',
  seal: 'documents.sealed',
  copy: 'documents.copied',
  typeset: 'documents.typeset',
  deliver: 'documents.delivered',
  withdraw: 'documents.withdrawn',
  replace: 'documents.replaced',
  cancel: 'documents.cancelled',
  link: 'documents.linked',
} as const satisfies Record<StepKind, `documents.${string}`>

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
