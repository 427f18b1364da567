import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { Descent } from '../lineage.ts'
import type { UnitId } from '../unit.ts'

function threads({ db }: Reader) {
  return db
    .selectFrom('organisations.lineage')
    .select(['id', 'authority_id as authorityId', 'unit_id as unitId', 'to_authority_id as toAuthorityId'])
    .select(['to_unit_id as toUnitId', 'kind', 'effective_on as effectiveOn', 'instrument', 'reason'])
    .select(['changed_by as changedBy', 'sample'])
}

/** Threads that lead from or to an authority as a whole, the oldest first. */
export async function listLineage(reader: Reader, authorityId: AuthorityId): Promise<Descent[]> {
  return threads(reader)
    .where('unit_id', 'is', null)
    .where((where) =>
      where.or([where('authority_id', '=', authorityId), where('to_authority_id', '=', authorityId)]),
    )
    .orderBy('effective_on')
    .orderBy('id')
    .execute()
}

/** Threads that lead from or to a unit, the oldest first. */
export async function listUnitLineage(reader: Reader, unitId: UnitId): Promise<Descent[]> {
  return threads(reader)
    .where((where) => where.or([where('unit_id', '=', unitId), where('to_unit_id', '=', unitId)]))
    .orderBy('effective_on')
    .orderBy('id')
    .execute()
}

/**
 * Who answers for an authority on a day (today unless told): itself while it lives, otherwise whoever its successors come to, through
 * any number of steps. One statement; the same answer as the rule `answersFor`, which tests compare it with.
 */
export async function findAnswering(
  { db, ...reader }: Reader,
  id: AuthorityId,
  day = reader.today,
): Promise<AuthorityId[]> {
  const { rows } = await sql<{ id: AuthorityId }>`
    WITH RECURSIVE path (id) AS (
      SELECT ${id}::uuid
      UNION
      SELECT l.to_authority_id FROM path
      JOIN organisations.authorities a ON a.id = path.id AND a.valid_from <= ${day}::date AND a.valid_to < ${day}::date
      JOIN organisations.lineage l ON l.authority_id = path.id AND l.unit_id IS NULL AND l.effective_on <= ${day}::date
      WHERE l.to_authority_id IS NOT NULL)
    SELECT a.id FROM path JOIN organisations.authorities a USING (id)
    WHERE organisations.period(a.valid_from, a.valid_to) @> ${day}::date`.execute(db)
  return rows.map((row) => row.id)
}

/** The same for a unit: itself while it lives, otherwise the units that continue it; none when its work went to no single unit. */
export async function findAnsweringUnits(
  { db, ...reader }: Reader,
  id: UnitId,
  day = reader.today,
): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    WITH RECURSIVE path (id) AS (
      SELECT ${id}::uuid
      UNION
      SELECT l.to_unit_id FROM path
      JOIN organisations.units u ON u.id = path.id AND u.valid_from <= ${day}::date AND u.valid_to < ${day}::date
      JOIN organisations.lineage l ON l.unit_id = path.id AND l.effective_on <= ${day}::date
      WHERE l.to_unit_id IS NOT NULL)
    SELECT u.id FROM path JOIN organisations.units u USING (id)
    WHERE organisations.period(u.valid_from, u.valid_to) @> ${day}::date`.execute(db)
  return rows.map((row) => row.id)
}

/** Writes one thread of descent. */
export async function insertDescent(tx: Tx, descent: Omit<Descent, 'id'>): Promise<void> {
  await tx.db
    .insertInto('organisations.lineage')
    .values({
      id: newId(),
      authority_id: descent.authorityId,
      unit_id: descent.unitId,
      to_authority_id: descent.toAuthorityId,
      to_unit_id: descent.toUnitId,
      kind: descent.kind,
      effective_on: descent.effectiveOn,
      instrument: descent.instrument,
      reason: descent.reason,
      changed_by: descent.changedBy,
      changed_at: tx.now,
      sample: descent.sample,
    })
    .execute()
}
