import type { Generated } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { BookKind } from '../book.ts'
import type { BookEntry } from '../number.ts'

type SeriesTable = {
  id: Id<'series'>
  authority_id: Id<'authority'>
  name: string
  created_at: Temporal.Instant
  created_by_name: string
}

type RegistersTable = {
  id: Id<'register'>
  authority_id: Id<'authority'>
  kind: BookKind
  name: string
  document_type: string | null
  series_id: Id<'series'>
  created_at: Temporal.Instant
  created_by: Id<'account'> | null
  created_by_name: string
  closed_at: Temporal.Instant | null
  closed_by_name: string | null
  closed_reason: string | null
}

type BooksTable = {
  id: Id<'book'>
  authority_id: Id<'authority'>
  register_id: Id<'register'>
  series_id: Id<'series'>
  year: number
  opened_at: Temporal.Instant
  opened_by: Id<'account'> | null
  opened_by_name: string
}

type ClosingsTable = {
  book_id: Id<'book'>
  authority_id: Id<'authority'>
  reason: string
  closed_at: Temporal.Instant
  closed_by: Id<'account'> | null
  closed_by_name: string
}

type CountersTable = {
  authority_id: Id<'authority'>
  series_id: Id<'series'>
  year: number
  first_number: number
  last_number: number
  last_taken_at: Temporal.Instant
}

type NumbersTable = {
  id: Id<'number'>
  authority_id: Id<'authority'>
  book_id: Id<'book'>
  series_id: Id<'series'>
  year: number
  number: number
  key: string
  purpose: string | null
  taken_at: Temporal.Instant
  taken_by: Id<'account'> | null
  taken_by_name: string
}

type OutcomesTable = {
  number_id: Id<'number'>
  authority_id: Id<'authority'>
  outcome: 'used' | 'cancelled'
  subject_type: string | null
  subject_id: string | null
  entry: BookEntry | null
  reason: string | null
  words: Generated<string>
  at: Temporal.Instant
  by_account: Id<'account'> | null
  by_name: string
}

type CodeListsTable = { key: string; name: string; english: string }

type CodeListVersionsTable = {
  id: Id<'code-list-version'>
  list_key: string
  valid_from: Temporal.PlainDate
  valid_to: Temporal.PlainDate | null
  source: string
  added_at: Temporal.Instant
  added_by_name: string
}

type CodesTable = {
  version_id: Id<'code-list-version'>
  code: string
  place: number
  name: string
  english: string
  abbreviation: string | null
}

declare module '#platform/database/transaction.ts' {
  interface Database {
    'registers.series': SeriesTable
    'registers.registers': RegistersTable
    'registers.books': BooksTable
    'registers.closings': ClosingsTable
    'registers.counters': CountersTable
    'registers.numbers': NumbersTable
    'registers.outcomes': OutcomesTable
    'registers.code_lists': CodeListsTable
    'registers.code_list_versions': CodeListVersionsTable
    'registers.codes': CodesTable
  }
}
