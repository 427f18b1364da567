import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { ownOf } from './own.ts'
import type { Author, AuthorId } from '../royalty.ts'

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Author[]> {
  const { rows } = await sql<Author>`
    SELECT id, name, pen_name AS "penName", account_id AS "accountId", tax_code AS "taxCode", taxed, closed_at AS "closedAt" FROM royalties.authors ${rest}`.execute(
    db,
  )
  return rows
}

/** Who is or was paid by the reader's authority, by name; those who write no more at the end. */
export const listAuthors = (reader: Reader): Promise<Author[]> =>
  ask(
    reader,
    sql`WHERE authority_id = ${ownOf(reader)} ORDER BY closed_at NULLS FIRST, name COLLATE platform.vietnamese, id`,
  )

/** One of them; refuses where there is none (404). */
export async function getAuthor(reader: Reader, id: AuthorId): Promise<Author> {
  const [found] = await ask(reader, sql`WHERE id = ${id}`)
  return found ?? refuse(404, reason('royalties.no-such-author'))
}

export type AuthorText = Pick<Author, 'name' | 'penName' | 'accountId' | 'taxCode' | 'taxed'>

/** Whether somebody else who is paid has this account. */
export async function hasAccount(reader: Reader, accountId: Id<'account'>, but?: AuthorId): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM royalties.authors WHERE authority_id = ${ownOf(reader)} AND account_id = ${accountId}
    AND closed_at IS NULL AND id IS DISTINCT FROM ${but ?? null}`.execute(reader.db)
  return rows.length > 0
}

/** Writes who is paid. */
export async function insertAuthor(
  { db, now, actor }: Tx,
  authorityId: Id<'authority'>,
  { name, penName, accountId, taxCode, taxed }: AuthorText,
): Promise<AuthorId> {
  const id = newId<'author'>()
  const byName = actor.kind === 'person' ? actor.name : 'Krông'
  await sql`INSERT INTO royalties.authors (id, authority_id, name, pen_name, account_id, tax_code, taxed, added_at, added_by_name)
    VALUES (${id}, ${authorityId}, ${name}, ${penName}, ${accountId}, ${taxCode}, ${taxed}, ${now}, ${byName})`.execute(
    db,
  )
  return id
}

/** Changes what is known of somebody; closed sheets keep what they said. */
export async function updateAuthor(
  { db, now }: Tx,
  id: AuthorId,
  { name, penName, accountId, taxCode, taxed, closed }: AuthorText & { readonly closed: boolean },
): Promise<void> {
  await sql`UPDATE royalties.authors SET name = ${name}, pen_name = ${penName}, account_id = ${accountId}, tax_code = ${taxCode}, taxed = ${taxed},
    closed_at = CASE WHEN ${closed} THEN coalesce(closed_at, ${now}) END WHERE id = ${id}`.execute(db)
}
