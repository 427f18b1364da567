import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityFacts, AuthorityId } from '../authority.ts'
import type { Validity } from '../validity.ts'
import type { AuthorityVersion } from '../version.ts'

/** All versions of an authority, the oldest first. */
export async function listAuthorityVersions({ db }: Reader, id: AuthorityId): Promise<AuthorityVersion[]> {
  return db
    .selectFrom('organisations.authority_versions')
    .select(['id', 'name', 'place_name as placeName', 'abbreviation', 'parent_id as parentId', 'contacts'])
    .select([
      'valid_from as validFrom',
      'valid_to as validTo',
      'reason',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .where('authority_id', '=', id)
    .orderBy('valid_from')
    .execute()
}

type Entry = { readonly reason: string; readonly by: string }

const factsOf = (facts: AuthorityFacts) => ({
  name: facts.name,
  place_name: facts.placeName,
  abbreviation: facts.abbreviation,
  parent_id: facts.parentId,
  contacts: facts.contacts,
})

/** Adds a version; the database refuses one that overlaps another. */
export async function insertAuthorityVersion(
  tx: Tx,
  authorityId: AuthorityId,
  version: AuthorityFacts & Validity,
  { reason, by }: Entry,
): Promise<void> {
  await tx.db
    .insertInto('organisations.authority_versions')
    .values({
      id: newId(),
      authority_id: authorityId,
      valid_from: version.validFrom,
      valid_to: version.validTo,
      ...factsOf(version),
      reason,
      changed_by: by,
      changed_at: tx.now,
    })
    .execute()
}

/** Ends a version on its `validTo`. */
export async function cutAuthorityVersion({ db }: Tx, { id, validTo }: AuthorityVersion): Promise<void> {
  await db
    .updateTable('organisations.authority_versions')
    .set({ valid_to: validTo })
    .where('id', '=', id)
    .execute()
}

/** Writes changed facts into a version that keeps its days. */
export async function changeAuthorityVersion(
  tx: Tx,
  version: AuthorityVersion,
  { reason, by }: Entry,
): Promise<void> {
  await tx.db
    .updateTable('organisations.authority_versions')
    .set({ ...factsOf(version), reason, changed_by: by, changed_at: tx.now })
    .where('id', '=', version.id)
    .execute()
}
