import type { Reader } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { Direction } from '../../document.ts'
import {
  followUpColumns,
  type PlainColumn,
  type PlainLine,
  postColumns,
} from '../../pages/reports/plain-books.ts'
import type { Scope } from '../../report-scope.ts'
import { listFollowUp } from '../../store/reports/list-follow-up.ts'
import { listPosted } from '../../store/reports/list-posted.ts'
import { urls } from '../../urls.ts'

const linesOf = <Row>(
  columns: readonly PlainColumn<Row>[],
  rows: readonly Row[],
  of: (row: Row) => PlainLine['documentId'],
): PlainLine[] => rows.map((row) => ({ documentId: of(row), cells: columns.map(({ text }) => text(row)) }))

/** A book that is a list of texts: what it is called, what it lists, where it is. */
export type PlainBook = {
  readonly name: 'follow-up' | 'post-book'
  readonly direction: Direction
  readonly file: string
  readonly heads: (language: Language) => readonly Pick<PlainColumn<never>, 'head' | 'share'>[]
  readonly read: (reader: Reader, scope: Scope, limit: number, language: Language) => Promise<PlainLine[]>
  readonly paths: { readonly page: () => string; readonly xlsx: () => string; readonly pdf: () => string }
}

/** What was given to whom, until when (NĐ 30/2020 PL IV). */
export const followUp: PlainBook = {
  name: 'follow-up',
  direction: 'incoming',
  file: 'so-theo-doi',
  heads: followUpColumns,
  read: async (reader, scope, limit, language) =>
    linesOf(followUpColumns(language), await listFollowUp(reader, scope, limit), ({ id }) => id),
  paths: { page: urls.followUp, xlsx: urls.followUpXlsx, pdf: urls.followUpPdf },
}

/** What leaves in envelopes (NĐ 30/2020 PL IV). */
export const postBook: PlainBook = {
  name: 'post-book',
  direction: 'outgoing',
  file: 'so-buu-dien',
  heads: postColumns,
  read: async (reader, scope, limit, language) =>
    linesOf(postColumns(language), await listPosted(reader, scope, limit), ({ documentId }) => documentId),
  paths: { page: urls.postBook, xlsx: urls.postBookXlsx, pdf: urls.postBookPdf },
}
