import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { type Comment, type CommentId, commentStateOf, type Decision } from '../comment.ts'
import type { DiscussionId } from '../subject.ts'

export type NewComment = {
  readonly id: CommentId
  readonly authorityId: Id<'authority'>
  readonly discussionId: DiscussionId
  readonly parentId: CommentId | null
  readonly code: string | null
  readonly name: string
  readonly text: string
  readonly official: boolean
  readonly byAccount: Id<'account'> | null
  readonly mark: Buffer | null
  readonly form: Buffer | null
  readonly showFrom: Temporal.Instant | null
  readonly sample: boolean
  /** The site on which it was left, and when; absent where it was left here. */
  readonly carried?: { readonly from: string; readonly sentAt: Temporal.Instant }
}

/** Writes a comment as it came. */
export async function insertComment({ db, now }: Tx, comment: NewComment): Promise<void> {
  const { id, authorityId, discussionId, parentId, code, name, text, official, byAccount } = comment
  const { mark, form, showFrom, sample, carried } = comment
  await sql`
    INSERT INTO participation.comments (id, authority_id, discussion_id, parent_id, code, name, text, official, by_account, sent_at, mark, form, show_from,
      decided_at, sample, carried_from)
    VALUES (${id}, ${authorityId}, ${discussionId}, ${parentId}, ${code}, ${name}, ${text}, ${official}, ${byAccount}, ${carried?.sentAt ?? now}, ${mark}, ${form}, ${showFrom},
      ${official ? now : null}, ${sample}, ${carried?.from ?? null})`.execute(db)
}

/** Keeps how a commenter can be reached. */
export async function insertContact(
  { db, today }: Tx,
  { id, authorityId }: Pick<NewComment, 'id' | 'authorityId'>,
  contact: string,
  days: number,
): Promise<void> {
  await sql`
    INSERT INTO participation.contacts (comment_id, authority_id, contact, keep_until)
    VALUES (${id}, ${authorityId}, ${contact}, ${today.add({ days })})`.execute(db)
}

/** How a commenter can be reached; undefined where they said nothing or its days are over. */
export async function findContact({ db }: Reader, id: CommentId): Promise<string | undefined> {
  const { rows } = await sql<{
    contact: string
  }>`SELECT contact FROM participation.contacts WHERE comment_id = ${id}`.execute(db)
  return rows[0]?.contact
}

/** The comment that came by a form before, if one did. */
export async function findByForm(
  { db }: Reader,
  form: Buffer,
): Promise<{ id: CommentId; code: string; name: string; text: string } | undefined> {
  const { rows } = await sql<{ id: CommentId; code: string; name: string; text: string }>`
    SELECT id, code, name, text FROM participation.comments WHERE form = ${form}`.execute(db)
  return rows[0]
}

/** One at a time of one mark: what is counted then is what there is. */
export async function lockMark({ db }: Tx, mark: Buffer): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${mark.readInt32BE(0)}::int, ${mark.readInt32BE(4)}::int)`.execute(
    db,
  )
}

/** How many comments came from a mark since a moment and today, and how many wait at the desk of an authority (up to `most`): what was carried over keeps nobody from speaking. */
export async function countComments(
  { db, now }: Reader,
  {
    mark,
    authorityId,
    minutes,
    most,
  }: {
    readonly mark: Buffer
    readonly authorityId: Id<'authority'>
    readonly minutes: number
    readonly most: number
  },
): Promise<{ lately: number; today: number; waiting: number }> {
  const { rows } = await sql<{ lately: number; today: number; waiting: number }>`
    SELECT (SELECT count(*)::int FROM participation.comments WHERE mark = ${mark} AND sent_at > ${now.subtract({ minutes })}) AS lately,
      (SELECT count(*)::int FROM participation.comments WHERE mark = ${mark}) AS today,
      (SELECT count(*)::int FROM (SELECT FROM participation.comments WHERE authority_id = ${authorityId} AND decided_at IS NULL AND carried_from IS NULL LIMIT ${most}) w) AS waiting`.execute(
    db,
  )
  return rows[0]!
}

type Row = Omit<Comment, 'state'> & { readonly last: Decision | null }
const columns = sql`c.id, c.number, c.authority_id AS "authorityId", c.discussion_id AS "discussionId", c.parent_id AS "parentId", c.name, c.text, c.official,
  c.sent_at AS "sentAt", c.sample, c.carried_from AS "carriedFrom",
  (SELECT decision FROM participation.decisions x WHERE x.comment_id = c.id ORDER BY at DESC, id DESC LIMIT 1) AS last`
const toComment = ({ last, ...row }: Row): Comment => ({ ...row, state: commentStateOf(last) })

/** The comment, nobody else deciding it meanwhile; undefined where there is none within the wall. */
export async function lockComment({ db }: Tx, id: CommentId): Promise<Comment | undefined> {
  await sql`SELECT FROM participation.comments WHERE id = ${id} FOR UPDATE`.execute(db)
  const { rows } = await sql<Row>`SELECT ${columns} FROM participation.comments c WHERE c.id = ${id}`.execute(
    db,
  )
  return rows[0] && toComment(rows[0])
}

/** A comment by its id; undefined where there is none within the wall. */
export async function findComment({ db }: Reader, id: CommentId): Promise<Comment | undefined> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM participation.comments c WHERE c.id = ${id}`.execute(
    db,
  )
  return rows[0] && toComment(rows[0])
}

/** The public comment of a number in a discussion that may be answered: no answer itself. */
export async function findAnswerable(
  { db }: Reader,
  discussionId: DiscussionId,
  number: bigint,
): Promise<CommentId | undefined> {
  const { rows } = await sql<{ id: CommentId }>`
    SELECT comment_id AS id FROM participation.showings
    WHERE discussion_id = ${discussionId} AND number = ${number} AND parent_id IS NULL AND ended_at IS NULL`.execute(
    db,
  )
  return rows[0]?.id
}

/** What may be shown unread and is not yet, over all authorities, the oldest first; each locked. */
export async function lockUnread({ db, now }: Tx, most: number): Promise<Comment[]> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM participation.comments c
    WHERE c.decided_at IS NULL AND c.show_from <= ${now} AND NOT EXISTS (SELECT FROM participation.decisions d WHERE d.comment_id = c.id)
    ORDER BY c.show_from LIMIT ${most} FOR UPDATE OF c SKIP LOCKED`.execute(db)
  return rows.map(toComment)
}

/** The answers to a comment that readers see, the oldest first. */
export async function listShownAnswers({ db }: Tx, parentId: CommentId): Promise<Comment[]> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM participation.comments c
    WHERE c.parent_id = ${parentId} AND EXISTS (SELECT FROM participation.showings s WHERE s.comment_id = c.id AND s.ended_at IS NULL) ORDER BY c.number`.execute(
    db,
  )
  return rows.map(toComment)
}
