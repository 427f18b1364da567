import type { Generated } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { AssignmentId, Part } from '../assignment.ts'
import type { ArrivalWay, Direction, DocumentId, DocumentState, SigningForm, Urgency } from '../document.ts'
import type { StepKind } from '../step.ts'

type Owned = { authority_id: Id<'authority'>; document_id: DocumentId }
type Moment = Temporal.Instant

export type DocumentsTable = {
  id: DocumentId
  authority_id: Id<'authority'>
  direction: Direction
  state: DocumentState
  type_code: string | null
  reference: string
  issued_on: Temporal.PlainDate | null
  organ_name: string
  abstract: string
  signer_name: string
  signer_title: string
  urgency: Urgency
  pages: number | null
  note: string
  arrived_by: ArrivalWay | null
  arrived_at: Moment | null
  arrival_number: number | null
  number: number | null
  number_id: Id<'number'> | null
  due_at: Moment | null
  with_account_id: Id<'account'> | null
  lead_unit_id: Id<'unit'> | null
  lead_account_id: Id<'account'> | null
  drafter_id: Id<'account'> | null
  unit_id: Id<'unit'> | null
  signing_form: SigningForm
  same_paper: Generated<string | null>
  checked_by_signer: boolean
  unsealed: Generated<boolean>
  created_at: Moment
  created_by: Id<'account'> | null
  created_by_name: string
  changed_at: Moment
}

type StepsTable = Owned & {
  id: Id<'step'>
  kind: StepKind
  state_after: DocumentState
  at: Moment
  account_id: Id<'account'> | null
  by_name: string
  unit_id: Id<'unit'> | null
  note: string
  details: Readonly<Record<string, string>>
}

type VersionsTable = Owned & {
  id: Id<'version'>
  part: number
  version: number
  role: 'paper' | 'attachment' | 'draft' | 'checked' | 'signed' | 'proof' | 'issued' | 'copy'
  file_id: Id<'file'> | null
  body: unknown
  added_at: Moment
  added_by: Id<'account'> | null
  added_by_name: string
  note: string
}

type AssignmentsTable = Owned & {
  id: AssignmentId
  under_id: AssignmentId | null
  part: Part
  unit_id: Id<'unit'>
  unit_name: string
  account_id: Id<'account'> | null
  account_name: string | null
  instruction: string
  due_at: Moment | null
  given_at: Moment
  given_by: Id<'account'> | null
  given_by_name: string
  progress: Generated<number>
  ended_at: Moment | null
  ended_how: 'done' | 'withdrawn' | 'sent-back' | null
  ended_by_name: string | null
  ended_note: string | null
}

type OpinionsTable = Owned & {
  id: Id<'opinion'>
  question: string
  asked_of: Id<'account'>
  asked_of_name: string
  asked_at: Moment
  asked_by: Id<'account'> | null
  asked_by_name: string
  due_at: Moment | null
  answered_at: Moment | null
  answer: string | null
}

type ExtensionsTable = Owned & {
  id: Id<'extension'>
  assignment_id: AssignmentId
  until_at: Moment
  why: string
  asked_at: Moment
  asked_by_name: string
  settled_at: Moment | null
  granted: boolean | null
  answer: string | null
  settled_by_name: string | null
}

type ReadersTable = Owned & {
  id: Id<'reader'>
  account_id: Id<'account'> | null
  unit_id: Id<'unit'> | null
  because: string
  because_id: string
  since: Moment
  until: Moment | null
}

type ReadingsTable = Owned & {
  id: Id<'reading'>
  account_id: Id<'account'>
  by_name: string
  on_day: Temporal.PlainDate
  first_at: Moment
}

type LinksTable = Owned & {
  id: Id<'link'>
  to_document_id: DocumentId
  kind: 'answers' | 'replaces' | 'corrects' | 'copy-of' | 'about'
  made_at: Moment
  made_by_name: string
}

type RecipientsTable = Owned & {
  id: Id<'recipient'>
  place: number
  name: string
  to_authority_id: Id<'authority'> | null
  part: 'lead' | 'information'
  dropped: Generated<boolean>
  sent_at: Moment | null
  arrived_as: DocumentId | null
  to_organ_id: string | null
}

type FileReadingsTable = Owned & {
  version_id: Id<'version'>
  pages: number | null
  method: string
  text: string
  notes: unknown
  proposals: unknown
  read_at: Moment
}

type TextsTable = Owned & { body: string; words: string; method: string; read_at: Moment }

declare module '#platform/database/transaction.ts' {
  interface Database {
    'documents.documents': DocumentsTable
    'documents.steps': StepsTable
    'documents.versions': VersionsTable
    'documents.assignments': AssignmentsTable
    'documents.opinions': OpinionsTable
    'documents.extensions': ExtensionsTable
    'documents.readers': ReadersTable
    'documents.readings': ReadingsTable
    'documents.links': LinksTable
    'documents.recipients': RecipientsTable
    'documents.file_readings': FileReadingsTable
    'documents.texts': TextsTable
  }
}
