import { sql } from 'kysely'
import { startOfDay } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Period } from '../../period.ts'
import type { SiteId } from '../../site.ts'

type Of = { readonly authorityId: Id<'authority'>; readonly period: Period }
type Numbers<Name extends string> = Readonly<Record<Name, number>>

async function one<Name extends string>(
  { db }: Reader,
  statement: ReturnType<typeof sql<Record<Name, string | number | null>>>,
): Promise<Numbers<Name>> {
  const { rows } = await statement.execute(db)
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value ?? 0)]),
  ) as Numbers<Name>
}

/** Comments that readers sent in a period and what became of them; the stars that they gave. Reads the views that participation promises. */
export async function getSaid(reader: Reader, { authorityId, period: { from, until } }: Of) {
  const comments = await one<'sent' | 'approved' | 'refused' | 'waiting'>(
    reader,
    sql`SELECT sum(sent) AS sent, sum(approved) AS approved, sum(refused) AS refused, sum(waiting) AS waiting
      FROM participation.report_comment_days WHERE authority_id = ${authorityId} AND day BETWEEN ${from} AND ${until}`,
  )
  const stars = await one<'ratings' | 'points'>(
    reader,
    sql`SELECT sum(ratings) AS ratings, sum(points) AS points FROM participation.report_rating_days
      WHERE authority_id = ${authorityId} AND day BETWEEN ${from} AND ${until}`,
  )
  return { ...comments, ...stars }
}

/** What people asked an authority in a period, answered in time, too late, or not yet and overdue. Reads the view that enquiries promise. */
export const getAsked = (reader: Reader, { authorityId, period: { from, until } }: Of) =>
  one<'received' | 'inTime' | 'late' | 'overdue'>(
    reader,
    sql`SELECT count(*) AS received, count(*) FILTER (WHERE answered_at <= due_at) AS "inTime", count(*) FILTER (WHERE late) AS late,
        count(*) FILTER (WHERE answered_at IS NULL AND step IS DISTINCT FROM 'refused' AND step IS DISTINCT FROM 'forwarded' AND due_at < ${reader.now}) AS overdue
      FROM enquiries.report_enquiries WHERE authority_id = ${authorityId} AND received_at >= ${startOfDay(from)} AND received_at < ${startOfDay(until.add({ days: 1 }))}`,
  )

/** Who gets letters of an authority now, and who began and ended in a period. Reads the view that alerts promise. */
export const getLetters = (reader: Reader, { authorityId, period: { from, until } }: Of) => {
  const [begins, ends] = [startOfDay(from), startOfDay(until.add({ days: 1 }))]
  return one<'now' | 'begun' | 'ended'>(
    reader,
    sql`SELECT count(*) FILTER (WHERE ended_at IS NULL) AS now, count(*) FILTER (WHERE confirmed_at >= ${begins} AND confirmed_at < ${ends}) AS begun,
        count(*) FILTER (WHERE ended_at >= ${begins} AND ended_at < ${ends}) AS ended FROM alerts.report_subscriptions WHERE authority_id = ${authorityId}`,
  )
}

export type MissedWord = { readonly asked: string; readonly times: number }

/** What was searched in vain on sites in a period: how often in all, and the most wanted words. */
export async function getMissed(
  { db }: Reader,
  sites: readonly SiteId[],
  { from, until }: Period,
  most: number,
): Promise<{ readonly times: number; readonly words: MissedWord[] }> {
  const { rows } = await sql<{ asked: string; times: string; all: string }>`
    SELECT asked, sum(times) AS times, sum(sum(times)) OVER () AS all FROM portal.search_misses
    WHERE site_id = ANY (${[...sites]}::uuid[]) AND day BETWEEN ${from} AND ${until} GROUP BY asked ORDER BY sum(times) DESC, asked LIMIT ${most}`.execute(
    db,
  )
  return {
    times: Number(rows[0]?.all ?? 0),
    words: rows.map(({ asked, times }) => ({ asked, times: Number(times) })),
  }
}
