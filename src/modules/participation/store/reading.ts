import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { type Arrangement, usualArrangement } from '../arrangement.ts'
import type { PublicComment, PublicThread } from '../comment.ts'
import type { Subject } from '../subject.ts'

/** What readers see below a subject. */
export type PublicDiscussion = Pick<Arrangement, 'comments' | 'closeAfterDays'> & {
  readonly closedWhy: string | null
  /** Public comments and answers together. */
  readonly count: number
  readonly threads: readonly PublicThread[]
  /** There are older ones than the last shown. */
  readonly more: boolean
}

type Told = Omit<PublicComment, 'number' | 'sentAt'> & { readonly number: string; readonly sentAt: string }
type ThreadRow = Told & { readonly answers: readonly Told[] | null }
type Whole = {
  readonly comments: Arrangement['comments'] | null
  readonly closeAfterDays: number | null
  readonly closedWhy: string | null
  readonly count: number | null
  readonly threads: readonly ThreadRow[] | null
}

const told = (alias: string) => {
  const at = sql.raw(alias)
  return sql`jsonb_build_object('number', ${at}.number::text, 'name', ${at}.name, 'text', ${at}.text, 'official', ${at}.official, 'sentAt', ${at}.sent_at,
    'sample', ${at}.sample, 'carriedFrom', ${at}.carried_from)`
}
const read = ({ number, sentAt, ...rest }: Told): PublicComment => ({
  ...rest,
  number: BigInt(number),
  sentAt: Temporal.Instant.from(sentAt),
})

type Page = { readonly most: number; readonly before?: bigint | undefined }
type About = { readonly authorityId: unknown; readonly type: Subject['type'] }

/** The whole discussion of a subject as one value; the ids may be columns. Reads published views only. */
const whole = ({ authorityId, type }: About, id: unknown, { most, before }: Page) => sql<Whole>`(
    SELECT jsonb_build_object('comments', a.comments, 'closeAfterDays', a.close_after_days, 'closedWhy', d.closed_why, 'count', n.count, 'threads', l.threads)
    FROM (SELECT 1) AS one
      LEFT JOIN participation.published_arrangements a ON a.authority_id = ${authorityId}
      LEFT JOIN participation.published_discussions d ON d.authority_id = ${authorityId} AND d.subject_type = ${type} AND d.subject_id = ${id}
      LEFT JOIN LATERAL (SELECT count(*)::int AS count FROM participation.published_comments c WHERE c.discussion_id = d.discussion_id) n ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(${told('t')} || jsonb_build_object('answers', (
          SELECT jsonb_agg(${told('r')} ORDER BY r.number) FROM participation.published_comments r WHERE r.parent_id = t.comment_id)) ORDER BY t.number DESC) AS threads
        FROM (SELECT * FROM participation.published_comments c WHERE c.discussion_id = d.discussion_id AND c.parent_id IS NULL
          AND (${before ?? null}::bigint IS NULL OR c.number < ${before ?? null}::bigint) ORDER BY c.number DESC LIMIT ${most + 1}) t) l ON true)`

function readWhole({ threads, count, comments, ...row }: Whole, most: number): PublicDiscussion {
  const found = threads ?? []
  return {
    closedWhy: row.closedWhy,
    comments: comments ?? usualArrangement.comments,
    closeAfterDays: comments === null ? usualArrangement.closeAfterDays : row.closeAfterDays,
    count: count ?? 0,
    more: found.length > most,
    threads: found
      .slice(0, most)
      .map(({ answers, ...one }) => ({ ...read(one), answers: (answers ?? []).map(read) })),
  }
}

/** What readers of an authority say of a subject, the newest first, `before` the one with which the page before ended. Reads published views only. */
export async function getPublicDiscussion(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { type, id }: Subject,
  page: Page,
): Promise<PublicDiscussion> {
  const { rows } = await sql<{
    told: Whole
  }>`SELECT ${whole({ authorityId, type }, id, page)} AS told`.execute(db)
  return readWhole(rows[0]!.told, page.most)
}

/** The newest of the same as a column for a statement that finds the subject itself, and how to read it: the page of an article is one statement. */
export const getDiscussionBeside = (type: Subject['type'], most: number) => ({
  column: (id: RawBuilder<unknown>, authorityId: RawBuilder<unknown>) =>
    whole({ authorityId, type }, id, { most }),
  read: (value: Whole) => readWhole(value, most),
})

/** The stars of a subject: their sum, and how many gave them. */
export type Stars = { readonly points: number; readonly ratings: number }

/** The stars that readers of an authority gave a subject; a sum that is kept, not counted. Reads published views only. */
export async function getStars(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { type, id }: Subject,
): Promise<Stars> {
  const { rows } = await sql<{ points: string; ratings: string }>`
    SELECT points, ratings FROM participation.published_discussions WHERE authority_id = ${authorityId} AND subject_type = ${type} AND subject_id = ${id}`.execute(
    db,
  )
  return { points: Number(rows[0]?.points ?? 0), ratings: Number(rows[0]?.ratings ?? 0) }
}
