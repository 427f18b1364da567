import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DisposalId, DisposalMember, DisposalView } from '../../disposal.ts'
import { authorityOf } from '../person.ts'

/** The council of a proposal with what each member said, by name. */
export async function listDisposalMembers({ db }: Reader, id: DisposalId): Promise<DisposalMember[]> {
  const { rows } = await sql<DisposalMember>`
    SELECT account_id AS "accountId", name, view, opinion, given_at AS "givenAt" FROM documents.disposal_members
    WHERE disposal_id = ${id} ORDER BY name COLLATE platform.vietnamese, id`.execute(db)
  return rows
}

/** Names a member of the council; the same again is a harmless repeat. */
export async function insertDisposalMember(
  { db, actor }: Tx,
  disposalId: DisposalId,
  { accountId, name }: { readonly accountId: Id<'account'>; readonly name: string },
): Promise<void> {
  await sql`INSERT INTO documents.disposal_members (id, authority_id, disposal_id, account_id, name)
    VALUES (${newId()}, ${authorityOf(actor)}, ${disposalId}, ${accountId}, ${name})
    ON CONFLICT (disposal_id, account_id) DO NOTHING`.execute(db)
}

/** Keeps what a member said; once. */
export async function updateOpinion(
  { db, now }: Tx,
  disposalId: DisposalId,
  { accountId, view, opinion }: { accountId: Id<'account'>; view: DisposalView; opinion: string },
): Promise<void> {
  await sql`UPDATE documents.disposal_members SET view = ${view}, opinion = ${opinion}, given_at = ${now}
    WHERE disposal_id = ${disposalId} AND account_id = ${accountId} AND view IS NULL`.execute(db)
}
