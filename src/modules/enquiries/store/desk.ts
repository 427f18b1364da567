import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { DeskFilter, DeskView, Scope } from '../desk-view.ts'
import type { Enquiry } from '../enquiry.ts'
import { askEnquiries } from './enquiries.ts'

const open = sql`(e.step IS NULL OR e.step IN ('assigned', 'returned', 'submitted'))`
const theirs = ({ accountId, unitId }: Scope) =>
  sql`(e.account_id = ${accountId}::uuid OR (e.account_id IS NULL AND e.unit_id = ${unitId}::uuid))`
const within = (scope: Scope) =>
  scope.all ? sql`true` : sql`(e.account_id = ${scope.accountId}::uuid OR e.unit_id = ${scope.unitId}::uuid)`

function shown(view: DeskView, scope: Scope, now: Temporal.Instant) {
  if (view === 'waiting') return open
  if (view === 'mine') return sql`${open} AND ${theirs(scope)}`
  if (view === 'overdue') return sql`${open} AND e.due_at < ${now}`
  return view === 'answered' ? sql`e.answered_at IS NOT NULL` : sql`true`
}

/** The desk's list: what is due first where somebody waits; else what is late, then what came last; `most` at a time. */
export function listForDesk(
  reader: Reader,
  scope: Scope,
  { view, kind, field, text }: DeskFilter,
  { most, skip = 0 }: { readonly most: number; readonly skip?: number },
): Promise<Enquiry[]> {
  const late = sql`(${open} AND e.due_at < ${reader.now}) DESC`
  const order =
    view === 'answered' || view === 'all' ? sql`${late}, e.received_at DESC, e.id DESC` : sql`e.due_at, e.id`
  const words = text ? `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` : null
  return askEnquiries(
    reader,
    sql`WHERE e.authority_id = platform.authority() AND ${within(scope)} AND ${shown(view, scope, reader.now)}
      AND (${kind ?? null}::text IS NULL OR e.kind = ${kind ?? null}) AND (${field ?? null}::text IS NULL OR e.field = ${field ?? null})
      AND (${words}::text IS NULL OR platform.fold(e.title) LIKE platform.fold(${words})) ORDER BY ${order} LIMIT ${most} OFFSET ${skip}`,
  )
}

export type DeskCounts = Readonly<Record<'waiting' | 'mine' | 'overdue' | 'unassigned' | 'submitted', number>>

/** What waits on the reader's desk. */
export async function countForDesk({ db, now }: Reader, scope: Scope): Promise<DeskCounts> {
  const { rows } = await sql<DeskCounts>`
    SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE ${theirs(scope)}))::int AS mine, (count(*) FILTER (WHERE e.due_at < ${now}))::int AS overdue,
      (count(*) FILTER (WHERE e.step IS NULL))::int AS unassigned, (count(*) FILTER (WHERE e.step = 'submitted'))::int AS submitted
    FROM enquiries.standings e WHERE e.authority_id = platform.authority() AND ${within(scope)} AND ${open}`.execute(
    db,
  )
  return rows[0]!
}

/** Authorities that owe answers which fall due before a moment. */
export async function listOwing({ db }: Reader, before: Temporal.Instant): Promise<Id<'authority'>[]> {
  const { rows } = await sql<{ id: Id<'authority'> }>`
    SELECT DISTINCT e.authority_id AS id FROM enquiries.standings e WHERE ${open} AND least(e.due_at, CASE WHEN e.step IS NULL THEN e.pass_on_at END) < ${before}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Open enquiries of an authority that fall due, or must be passed on, before a moment. */
export const listDueBefore = (reader: Reader, authorityId: Id<'authority'>, before: Temporal.Instant) =>
  askEnquiries(
    reader,
    sql`WHERE e.authority_id = ${authorityId} AND ${open} AND least(e.due_at, CASE WHEN e.step IS NULL THEN e.pass_on_at END) < ${before} ORDER BY e.due_at LIMIT 500`,
  )
