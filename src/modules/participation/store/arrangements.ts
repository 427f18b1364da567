import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { type Arrangement, usualArrangement } from '../arrangement.ts'

/** How an authority takes comments now; the usual way where it arranged nothing. */
export async function getArrangement({ db }: Reader, authorityId: Id<'authority'>): Promise<Arrangement> {
  const { rows } = await sql<Arrangement>`
    SELECT comments, close_after_days AS "closeAfterDays", refused_words AS "refusedWords", contact_days AS "contactDays"
    FROM participation.arrangements WHERE authority_id = ${authorityId} ORDER BY at DESC, id DESC LIMIT 1`.execute(
    db,
  )
  return rows[0] ?? usualArrangement
}

/** Writes how an authority takes comments from now on. */
export async function insertArrangement(
  { db, now, actor }: Tx,
  authorityId: Id<'authority'>,
  { comments, closeAfterDays, refusedWords, contactDays }: Arrangement,
): Promise<void> {
  const person = actor.kind === 'person' ? actor : undefined
  await sql`
    INSERT INTO participation.arrangements (id, authority_id, comments, close_after_days, refused_words, contact_days, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${comments}, ${closeAfterDays}, ${[...refusedWords]}::text[], ${contactDays}, ${now}, ${person?.accountId ?? null},
      ${person?.name ?? 'Krông'})`.execute(db)
}
