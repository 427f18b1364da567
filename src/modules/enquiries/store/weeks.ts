import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Week, WeekLine } from '../week.ts'
import { authorOf } from './author.ts'

/** The week of an authority that begins on a Monday, as the public reads it. */
export async function findPublishedWeek(
  { db }: Reader,
  authorityId: Id<'authority'>,
  monday: Temporal.PlainDate,
): Promise<Week | undefined> {
  const { rows } = await sql<Week>`
    SELECT monday, lines, from_at AS "fromAt", sample FROM enquiries.published_weeks WHERE authority_id = ${authorityId} AND monday = ${monday}::date`.execute(
    db,
  )
  return rows[0]
}

/** Mondays of the published weeks around a day: the one before, the one after. */
export async function findWeeksBeside(
  { db }: Reader,
  authorityId: Id<'authority'>,
  monday: Temporal.PlainDate,
): Promise<{ readonly before: Temporal.PlainDate | null; readonly after: Temporal.PlainDate | null }> {
  const { rows } = await sql<{ before: Temporal.PlainDate | null; after: Temporal.PlainDate | null }>`
    SELECT max(monday) FILTER (WHERE monday < ${monday}::date) AS before, min(monday) FILTER (WHERE monday > ${monday}::date) AS after
    FROM enquiries.published_weeks WHERE authority_id = ${authorityId}`.execute(db)
  return rows[0]!
}

/** What was typed for a week, as it is public now. */
export async function findTyped({ db }: Reader, monday: Temporal.PlainDate): Promise<string | undefined> {
  const { rows } = await sql<{ typed: string }>`
    SELECT typed FROM enquiries.weeks WHERE authority_id = platform.authority() AND monday = ${monday}::date AND until_at IS NULL`.execute(
    db,
  )
  return rows[0]?.typed
}

/** Makes a week public; the version before ends. */
export async function replaceWeek(
  { db, now, actor }: Tx,
  authorityId: Id<'authority'>,
  {
    monday,
    typed,
    lines,
    sample,
  }: Pick<Week, 'monday' | 'sample'> & { readonly typed: string; readonly lines: readonly WeekLine[] },
): Promise<void> {
  await sql`UPDATE enquiries.weeks SET until_at = ${now} WHERE authority_id = ${authorityId} AND monday = ${monday}::date AND until_at IS NULL`.execute(
    db,
  )
  const { id, name } = authorOf(actor)
  await sql`
    INSERT INTO enquiries.weeks (id, authority_id, monday, typed, lines, sample, from_at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${monday}, ${typed}, ${JSON.stringify(lines)}::jsonb, ${sample}, ${now}, ${id}, ${name})`.execute(
    db,
  )
}
