import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DiscussionId, Subject } from '../subject.ts'

/** Keeps the stars of one mark of today in place of what it gave before, and moves the sum by the difference: the same work for the millionth. */
export async function keepRating(
  { db, now, today }: Tx,
  { id, authorityId }: { readonly id: DiscussionId; readonly authorityId: Id<'authority'> },
  { mark, stars, reason }: { readonly mark: Buffer; readonly stars: number; readonly reason: string },
): Promise<void> {
  await sql`INSERT INTO participation.rating_totals (discussion_id, authority_id, points, ratings) VALUES (${id}, ${authorityId}, 0, 0)
    ON CONFLICT (discussion_id) DO NOTHING`.execute(db)
  await sql`SELECT FROM participation.rating_totals WHERE discussion_id = ${id} FOR UPDATE`.execute(db)
  const { rows } = await sql<{ stars: number }>`
    SELECT stars FROM participation.ratings WHERE discussion_id = ${id} AND day = ${today} AND mark = ${mark}`.execute(
    db,
  )
  const before = rows[0]?.stars
  await sql`
    INSERT INTO participation.ratings (discussion_id, day, mark, authority_id, stars, reason, at)
    VALUES (${id}, ${today}, ${mark}, ${authorityId}, ${stars}, ${reason}, ${now})
    ON CONFLICT (discussion_id, day, mark) DO UPDATE SET stars = excluded.stars, reason = excluded.reason, at = excluded.at`.execute(
    db,
  )
  await sql`UPDATE participation.rating_totals SET points = points + ${stars - (before ?? 0)}, ratings = ratings + ${before === undefined ? 1 : 0}
    WHERE discussion_id = ${id}`.execute(db)
}

/** Adds stars of which only sum and number are known. */
export async function addRatings(
  { db }: Tx,
  { id, authorityId }: { readonly id: DiscussionId; readonly authorityId: Id<'authority'> },
  { points, ratings }: { readonly points: number; readonly ratings: number },
): Promise<void> {
  await sql`
    INSERT INTO participation.rating_totals AS t (discussion_id, authority_id, points, ratings) VALUES (${id}, ${authorityId}, ${points}, ${ratings})
    ON CONFLICT (discussion_id) DO UPDATE SET points = t.points + excluded.points, ratings = t.ratings + excluded.ratings`.execute(
    db,
  )
}

/** A subject with its stars, for editors. */
export type Rated = {
  readonly discussionId: DiscussionId
  readonly title: string
  readonly href: string
  readonly points: number
  readonly ratings: number
  readonly reasons: number
}

const rated = sql`t.discussion_id AS "discussionId", d.title, d.href, t.points::float8 AS points, t.ratings::float8 AS ratings,
  (SELECT count(*)::int FROM participation.ratings r WHERE r.discussion_id = t.discussion_id AND r.reason <> '') AS reasons`

/** What the reader's authority shows and readers like least: by the mean of their stars, drawn to the middle where few gave any. */
export async function listWorstRated({ db }: Reader, most: number): Promise<Rated[]> {
  const { rows } = await sql<Rated>`
    SELECT ${rated} FROM participation.rating_totals t JOIN participation.discussions d ON d.id = t.discussion_id
    WHERE t.ratings > 0 AND t.authority_id = platform.authority() ORDER BY (t.points + 9.0) / (t.ratings + 3), t.ratings DESC LIMIT ${most}`.execute(
    db,
  )
  return rows
}

/** A reason that a reader gave with their stars. */
export type RatingReason = { readonly stars: number; readonly reason: string; readonly at: Temporal.Instant }

/** The stars of a subject with the newest reasons, for editors of its authority; undefined where nobody rated it. */
export async function findRated(
  { db }: Reader,
  { type, id }: Subject,
  most: number,
): Promise<(Rated & { readonly told: readonly RatingReason[] }) | undefined> {
  const { rows } = await sql<Rated>`
    SELECT ${rated} FROM participation.rating_totals t JOIN participation.discussions d ON d.id = t.discussion_id
    WHERE d.subject_type = ${type} AND d.subject_id = ${id} AND t.ratings > 0 AND t.authority_id = platform.authority()`.execute(
    db,
  )
  const [found] = rows
  return found && { ...found, told: await listReasons({ db }, found.discussionId, most) }
}

/** The newest reasons that readers gave with their stars. */
export async function listReasons(
  { db }: Pick<Reader, 'db'>,
  id: DiscussionId,
  most: number,
): Promise<RatingReason[]> {
  const { rows } = await sql<RatingReason>`
    SELECT stars, reason, at FROM participation.ratings WHERE discussion_id = ${id} AND reason <> '' ORDER BY at DESC LIMIT ${most}`.execute(
    db,
  )
  return rows
}

/** A discussion with its stars; undefined where nobody rated it, or it is of another authority. */
export async function findRatedOf({ db }: Reader, id: DiscussionId): Promise<Rated | undefined> {
  const { rows } = await sql<Rated>`
    SELECT ${rated} FROM participation.rating_totals t JOIN participation.discussions d ON d.id = t.discussion_id
    WHERE t.discussion_id = ${id} AND t.ratings > 0`.execute(db)
  return rows[0]
}
