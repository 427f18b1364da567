import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Comment, CommentId, Decision } from '../comment.ts'

export type NewDecision = {
  readonly decision: Decision
  readonly why: string
  readonly hidden: readonly string[]
}

/** Writes what was decided of a comment; a person's first decision takes it from the desk. */
export async function insertDecision(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Comment, 'id' | 'authorityId'>,
  { decision, why, hidden }: NewDecision,
): Promise<void> {
  const person = actor.kind === 'person' ? actor : undefined
  await sql`
    INSERT INTO participation.decisions (id, authority_id, comment_id, decision, at, by_account, by_name, why, hidden)
    VALUES (${newId()}, ${authorityId}, ${id}, ${decision}, ${now}, ${person?.accountId ?? null}, ${person?.name ?? 'Krông'}, ${why},
      ${[...hidden]}::text[])`.execute(db)
  if (decision !== 'shown')
    await sql`UPDATE participation.comments SET decided_at = ${now} WHERE id = ${id} AND decided_at IS NULL`.execute(
      db,
    )
}

/** What readers see of a comment from now on, in place of what they saw. */
export async function insertShowing(
  tx: Tx,
  {
    id,
    authorityId,
    discussionId,
    number,
    parentId,
  }: Pick<Comment, 'id' | 'authorityId' | 'discussionId' | 'number' | 'parentId'>,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  await endShowing(tx, id)
  await sql`
    INSERT INTO participation.showings (id, authority_id, comment_id, discussion_id, number, parent_id, name, text, at)
    VALUES (${newId()}, ${authorityId}, ${id}, ${discussionId}, ${number}, ${parentId}, ${name}, ${text}, ${tx.now})`.execute(
    tx.db,
  )
}

/** Readers see a comment no more. */
export async function endShowing({ db, now }: Tx, id: CommentId): Promise<void> {
  await sql`UPDATE participation.showings SET ended_at = ${now} WHERE comment_id = ${id} AND ended_at IS NULL`.execute(
    db,
  )
}
