import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { UnitFacts, UnitId } from '../unit.ts'
import type { Validity } from '../validity.ts'
import type { UnitVersion } from '../version.ts'

/** All versions of a unit, the oldest first. */
export async function listUnitVersions({ db }: Reader, id: UnitId): Promise<UnitVersion[]> {
  return db
    .selectFrom('organisations.unit_versions')
    .select([
      'id',
      'name',
      'abbreviation',
      'parent_unit_id as parentUnitId',
      'remit',
      'contacts',
      'sort',
      'published',
    ])
    .select([
      'valid_from as validFrom',
      'valid_to as validTo',
      'reason',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .where('unit_id', '=', id)
    .orderBy('valid_from')
    .execute()
}

type Entry = { readonly reason: string; readonly by: string }

const factsOf = (facts: UnitFacts) => ({
  name: facts.name,
  abbreviation: facts.abbreviation,
  parent_unit_id: facts.parentUnitId,
  remit: facts.remit,
  contacts: facts.contacts,
  sort: facts.sort,
  published: facts.published,
})

/** Adds a version; the database refuses one that overlaps another. */
export async function insertUnitVersion(
  tx: Tx,
  unit: { readonly id: UnitId; readonly authorityId: AuthorityId },
  version: UnitFacts & Validity,
  { reason, by }: Entry,
): Promise<void> {
  await tx.db
    .insertInto('organisations.unit_versions')
    .values({
      id: newId(),
      unit_id: unit.id,
      authority_id: unit.authorityId,
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
export async function cutUnitVersion({ db }: Tx, { id, validTo }: UnitVersion): Promise<void> {
  await db
    .updateTable('organisations.unit_versions')
    .set({ valid_to: validTo })
    .where('id', '=', id)
    .execute()
}

/** Writes changed facts into a version that keeps its days. */
export async function changeUnitVersion(tx: Tx, version: UnitVersion, { reason, by }: Entry): Promise<void> {
  await tx.db
    .updateTable('organisations.unit_versions')
    .set({ ...factsOf(version), reason, changed_by: by, changed_at: tx.now })
    .where('id', '=', version.id)
    .execute()
}
