import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SavedSearch, SavedSearchId } from '../../search.ts'
import { authorityOf, signatureOf } from '../person.ts'

/** The searches that a person keeps, and those that colleagues share with their unit, by name. */
export async function listSavedSearches(
  { db }: Reader,
  { accountId, unitId }: { readonly accountId: Id<'account'>; readonly unitId: Id<'unit'> | null },
): Promise<SavedSearch[]> {
  const { rows } = await sql<SavedSearch>`
    SELECT id, name, query, account_id = ${accountId} AS own, by_name AS "byName", unit_id IS NOT NULL AS shared, looked_at AS "lookedAt"
    FROM documents.saved_searches WHERE removed_at IS NULL AND (account_id = ${accountId} OR unit_id = ${unitId})
    ORDER BY name COLLATE platform.vietnamese, id LIMIT 100`.execute(db)
  return rows
}

/** Keeps a search under a name. */
export async function insertSavedSearch(
  { db, actor, now }: Tx,
  kept: {
    readonly accountId: Id<'account'>
    readonly unitId: Id<'unit'> | null
    readonly name: string
    readonly query: Readonly<Record<string, string>>
  },
): Promise<SavedSearchId> {
  const id = newId<'saved-search'>()
  await sql`INSERT INTO documents.saved_searches (id, authority_id, account_id, by_name, unit_id, name, query, kept_at, looked_at)
    VALUES (${id}, ${authorityOf(actor)}, ${kept.accountId}, ${signatureOf(actor).name}, ${kept.unitId}, ${kept.name},
      ${JSON.stringify(kept.query)}::jsonb, ${now}, ${now})`.execute(db)
  return id
}

/** Takes a search away that a person keeps; false where there is none of theirs. */
export async function removeSavedSearch(
  { db, now }: Tx,
  id: SavedSearchId,
  accountId: Id<'account'>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`UPDATE documents.saved_searches SET removed_at = ${now}
    WHERE id = ${id} AND account_id = ${accountId} AND removed_at IS NULL`.execute(db)
  return numAffectedRows > 0n
}

/** Notes that its owner has just looked at the results. */
export async function updateLookedAt(
  { db, now }: Tx,
  id: SavedSearchId,
  accountId: Id<'account'>,
): Promise<void> {
  await sql`UPDATE documents.saved_searches SET looked_at = ${now} WHERE id = ${id} AND account_id = ${accountId}`.execute(
    db,
  )
}
