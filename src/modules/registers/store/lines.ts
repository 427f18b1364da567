import type { Id } from '#kit/ids.ts'
import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { BookLine, NumberState } from '../number.ts'
import './tables.ts'

export type LineFilter = {
  readonly bookId: Id<'book'>
  readonly state?: NumberState
  /** Words of the line, in any case and with or without marks. */
  readonly text?: string
  readonly number?: number
}

export type LineRange = {
  /** Newest first, below this number. */
  readonly below?: number
  /** From this number on, oldest first. */
  readonly from?: number
  readonly to?: number
  readonly limit: number
}

const filtered = ({ db }: Reader, { bookId, state, text, number }: LineFilter) => {
  let query = db
    .selectFrom('registers.numbers as n')
    .leftJoin('registers.outcomes as o', 'o.number_id', 'n.id')
    .where('n.book_id', '=', bookId)
  if (state === 'waiting') query = query.where('o.number_id', 'is', null)
  else if (state) query = query.where('o.outcome', '=', state)
  if (number) query = query.where('n.number', '=', number)
  if (text) {
    const words = sql<string>`'%' || replace(replace(platform.fold(${text}), '%', '\\%'), '_', '\\_') || '%'`
    query = query.where((is) =>
      is.or([is('o.words', 'like', words), is(sql<string>`platform.fold(n.purpose)`, 'like', words)]),
    )
  }
  return query
}

/** The lines of a book: newest first, or in the order of the book where `from` is given; by number, so that any page costs the same. */
export async function listLines(
  reader: Reader,
  filter: LineFilter,
  { below, from, to, limit }: LineRange,
): Promise<BookLine[]> {
  let query = filtered(reader, filter)
    .select(['n.id', 'n.number', 'n.taken_at as takenAt', 'n.taken_by_name as takenByName', 'n.purpose'])
    .select(['o.outcome', 'o.subject_type', 'o.subject_id', 'o.entry', 'o.reason', 'o.at', 'o.by_name'])
    .orderBy('n.number', from === undefined ? 'desc' : 'asc')
    .limit(limit)
  if (below !== undefined) query = query.where('n.number', '<', below)
  if (from !== undefined) query = query.where('n.number', '>=', from)
  if (to !== undefined) query = query.where('n.number', '<=', to)
  return (await query.execute()).map(({ outcome, subject_type: type, subject_id, at, by_name, ...line }) => ({
    ...line,
    state: outcome ?? 'waiting',
    subject: type !== null && subject_id !== null ? { type, id: subject_id } : null,
    settledAt: at,
    settledByName: by_name,
  }))
}

export type LineCounts = {
  readonly all: number
  readonly waiting: number
  readonly used: number
  readonly cancelled: number
  readonly first: number | null
  readonly last: number | null
}

/** How many lines a book has by state, and its first and last number: the totals of its cover. */
export async function countLines(reader: Reader, filter: LineFilter): Promise<LineCounts> {
  const { rows } = await sql<LineCounts>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE outcome IS NULL)::int AS waiting,
      count(*) FILTER (WHERE outcome = 'used')::int AS used, count(*) FILTER (WHERE outcome = 'cancelled')::int AS cancelled,
      min(number) AS first, max(number) AS last
    FROM (${filtered(reader, filter).select(['n.number', 'o.outcome'])}) AS line`.execute(reader.db)
  return rows[0]!
}
