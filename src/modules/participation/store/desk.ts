import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { DeskList } from '../desk-list.ts'
import { type Comment, type CommentId, commentStateOf, type Decision } from '../comment.ts'

/** A comment as the moderators' lists show it. */
export type DeskComment = Comment & {
  readonly title: string
  readonly href: string
  readonly hasContact: boolean
}

/** One step of the moderation log. */
export type LogLine = {
  readonly commentId: CommentId
  readonly decision: Decision
  readonly at: Temporal.Instant
  readonly byName: string
  readonly why: string
  readonly hidden: readonly string[]
  readonly name: string
  readonly text: string
  readonly title: string
}

const joined = sql`participation.comments c JOIN participation.discussions d ON d.id = c.discussion_id
  LEFT JOIN LATERAL (SELECT decision FROM participation.decisions x WHERE x.comment_id = c.id ORDER BY at DESC, id DESC LIMIT 1) l ON true`
const columns = sql`c.id, c.number, c.authority_id AS "authorityId", c.discussion_id AS "discussionId", c.parent_id AS "parentId", c.name, c.text, c.official,
  c.sent_at AS "sentAt", c.sample, c.carried_from AS "carriedFrom", d.title, d.href, l.decision AS last, EXISTS (SELECT FROM participation.contacts k WHERE k.comment_id = c.id) AS "hasContact"`

type Row = Omit<DeskComment, 'state'> & { readonly last: Decision | null }

const of: Readonly<Record<DeskList, RawBuilder<unknown>>> = {
  waiting: sql`c.decided_at IS NULL`,
  public: sql`c.decided_at IS NOT NULL AND NOT c.official AND l.decision = 'approved'`,
  refused: sql`c.decided_at IS NOT NULL AND NOT c.official AND l.decision IN ('refused', 'withdrawn')`,
}

/** Comments of the reader's authority: what waits the oldest first, else the newest first; `after` is the one with which the page before ended. */
export async function listComments(
  { db }: Reader,
  list: DeskList,
  { most, after }: { readonly most: number; readonly after?: bigint | undefined },
): Promise<DeskComment[]> {
  const up = list === 'waiting'
  const page = after === undefined ? sql`` : up ? sql`AND c.number > ${after}` : sql`AND c.number < ${after}`
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM ${joined} WHERE c.authority_id = platform.authority() AND ${of[list]} ${page}
    ORDER BY c.number ${up ? sql`ASC` : sql`DESC`} LIMIT ${most}`.execute(db)
  return rows.map(({ last, ...row }) => ({ ...row, state: commentStateOf(last) }))
}

/** A comment as its page at the desk shows it; undefined where there is none within the wall. */
export async function findDeskComment({ db }: Reader, id: CommentId): Promise<DeskComment | undefined> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM ${joined} WHERE c.id = ${id}`.execute(db)
  return rows[0] && { ...rows[0], state: commentStateOf(rows[0].last) }
}

/** Answers that readers see below a comment. */
export async function listAnswers(
  { db }: Reader,
  id: CommentId,
): Promise<{ name: string; text: string; at: Temporal.Instant }[]> {
  const { rows } = await sql<{ name: string; text: string; at: Temporal.Instant }>`
    SELECT name, text, at FROM participation.showings WHERE parent_id = ${id} AND ended_at IS NULL ORDER BY number`.execute(
    db,
  )
  return rows
}

/** How many comments of the reader's authority nobody decided yet. */
export async function countWaiting({ db }: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM participation.comments WHERE authority_id = platform.authority() AND decided_at IS NULL`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** The log of moderation of the reader's authority, or of one comment, the newest first. */
export async function listLog(
  { db }: Reader,
  { most, commentId }: { readonly most: number; readonly commentId?: CommentId },
): Promise<LogLine[]> {
  const { rows } = await sql<LogLine>`
    SELECT x.comment_id AS "commentId", x.decision, x.at, x.by_name AS "byName", x.why, x.hidden, c.name, c.text, d.title
    FROM participation.decisions x JOIN participation.comments c ON c.id = x.comment_id JOIN participation.discussions d ON d.id = c.discussion_id
    WHERE x.authority_id = platform.authority() ${commentId ? sql`AND x.comment_id = ${commentId}` : sql``} ORDER BY x.at DESC, x.id DESC LIMIT ${most}`.execute(
    db,
  )
  return rows
}
