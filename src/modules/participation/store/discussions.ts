import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DiscussionId, ShownSubject } from '../subject.ts'

/** What is said of a subject, as its moderators hold it. */
export type Discussion = {
  readonly id: DiscussionId
  readonly authorityId: Id<'authority'>
  readonly title: string
  readonly href: string
  /** Why a moderator closed it; null while it is open. */
  readonly closedWhy: string | null
}

const columns = sql`d.id, d.authority_id AS "authorityId", d.title, d.href, c.why AS "closedWhy"`
const closed = sql`LEFT JOIN participation.closings c ON c.discussion_id = d.id AND c.ended_at IS NULL`

/** The discussion of a subject, opened by the first who says something; its title and address are told anew. */
export async function openDiscussion(
  { db, now }: Tx,
  { authorityId, type, id, title, href }: ShownSubject,
): Promise<Discussion> {
  await sql`
    INSERT INTO participation.discussions (id, authority_id, subject_type, subject_id, title, href, opened_at)
    VALUES (${newId()}, ${authorityId}, ${type}, ${id}, ${title}, ${href}, ${now})
    ON CONFLICT (authority_id, subject_type, subject_id) DO UPDATE SET title = excluded.title, href = excluded.href
    WHERE (discussions.title, discussions.href) IS DISTINCT FROM (excluded.title, excluded.href)`.execute(db)
  const { rows } = await sql<Discussion>`
    SELECT ${columns} FROM participation.discussions d ${closed} WHERE d.authority_id = ${authorityId} AND d.subject_type = ${type} AND d.subject_id = ${id}`.execute(
    db,
  )
  return rows[0]!
}

/** A discussion by its id; undefined where there is none within the wall. */
export async function findDiscussion({ db }: Reader, id: DiscussionId): Promise<Discussion | undefined> {
  const { rows } = await sql<Discussion>`
    SELECT ${columns} FROM participation.discussions d ${closed} WHERE d.id = ${id}`.execute(db)
  return rows[0]
}

/** Writes that no more comments are taken; answers whether it was open. */
export async function insertClosing(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Discussion, 'id' | 'authorityId'>,
  why: string,
): Promise<boolean> {
  const byName = actor.kind === 'person' ? actor.name : 'Krông'
  const { rows } = await sql`
    INSERT INTO participation.closings (id, authority_id, discussion_id, at, by_name, why) VALUES (${newId()}, ${authorityId}, ${id}, ${now}, ${byName}, ${why})
    ON CONFLICT (discussion_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`.execute(db)
  return rows.length > 0
}

/** Writes that comments are taken again; answers whether it was closed. */
export async function endClosing({ db, now, actor }: Tx, id: DiscussionId): Promise<boolean> {
  const byName = actor.kind === 'person' ? actor.name : 'Krông'
  const { rows } = await sql`
    UPDATE participation.closings SET ended_at = ${now}, ended_by_name = ${byName} WHERE discussion_id = ${id} AND ended_at IS NULL RETURNING id`.execute(
    db,
  )
  return rows.length > 0
}
