import type { Announcement } from '#platform/database/index.ts'
import type { DocumentId, DocumentState } from './document.ts'
import type { StepKind } from './step.ts'

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
  deliver: 'documents.delivered',
  withdraw: 'documents.withdrawn',
  replace: 'documents.replaced',
  cancel: 'documents.cancelled',
  link: 'documents.linked',
} as const satisfies Record<StepKind, `documents.${string}`>

/** The names of what this module announces. */
export const documentEvents = Object.values(happened)

/** A step of a document's life was made. */
export function stepMade(
  { id, kind, state }: { readonly id: DocumentId; readonly kind: StepKind; readonly state: DocumentState },
  told: Pick<Announcement, 'before' | 'after' | 'reason'> = {},
): Announcement {
  return {
    name: happened[kind],
    subject: { type: 'document', id },
    ...told,
    after: { state, ...(told.after as object | undefined) },
    topics: ['documents', `document:${id}`],
  }
}
