import { sql } from 'kysely'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { NewUnit, Unit, UnitId } from '../unit.ts'

/** Every unit with the version of the day, or the one nearest to it where none held. */
function unitsOn({ db }: Reader, day: Temporal.PlainDate) {
  return db
    .selectFrom('organisations.units as u')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('organisations.unit_versions as version')
          .selectAll()
          .whereRef('version.unit_id', '=', 'u.id')
          .orderBy(sql`version.valid_from <= ${day}::date`, 'desc')
          .orderBy(sql`abs(version.valid_from - ${day}::date)`)
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .select(['u.id', 'u.authority_id as authorityId', 'u.kind', 'u.sample'])
    .select(['u.valid_from as validFrom', 'u.valid_to as validTo', 'v.name', 'v.abbreviation', 'v.remit'])
    .select(['v.parent_unit_id as parentUnitId', 'v.contacts', 'v.sort', 'v.published'])
}

/** The unit as on the day (today unless told), also when it had ended; undefined when unknown. */
export async function findUnit(reader: Reader, id: UnitId, day = reader.today): Promise<Unit | undefined> {
  return unitsOn(reader, day).where('u.id', '=', id).executeTakeFirst()
}

/** As `findUnit`, but refuses (404) an unknown id. */
export async function getUnit(reader: Reader, id: UnitId, day = reader.today): Promise<Unit> {
  return (await findUnit(reader, id, day)) ?? refuse(404, reason('organisations.unit-unknown'))
}

/** Units that lived on the day, of one authority or of all, in the order that their authority gave them. */
export async function listUnits(
  reader: Reader,
  authorityId?: AuthorityId,
  day = reader.today,
): Promise<Unit[]> {
  let query = unitsOn(reader, day)
    .where('u.valid_from', '<=', day)
    .where((where) => where.or([where('u.valid_to', 'is', null), where('u.valid_to', '>=', day)]))
    .orderBy('v.sort')
    .orderBy(sql`v.name COLLATE platform.vietnamese`)
  if (authorityId) query = query.where('u.authority_id', '=', authorityId)
  return query.execute()
}

/** Units of an authority that had ended by the day, the latest first. */
export async function listEndedUnits(
  reader: Reader,
  authorityId: AuthorityId,
  day = reader.today,
): Promise<Unit[]> {
  return unitsOn(reader, day)
    .where('u.authority_id', '=', authorityId)
    .where('u.valid_to', '<', day)
    .orderBy('u.valid_to', 'desc')
    .execute()
}

/** Locks the unit's row until the act ends and returns it as on the day; refuses (404) an unknown id. */
export async function lockUnit(tx: Tx, id: UnitId, day = tx.today): Promise<Unit> {
  await tx.db.selectFrom('organisations.units').select('id').where('id', '=', id).forUpdate().execute()
  return getUnit(tx, id, day)
}

/** Writes the unit's row; its first version is written by `insertUnitVersion`. */
export async function insertUnit(tx: Tx, unit: NewUnit & { id: UnitId }): Promise<void> {
  await tx.db
    .insertInto('organisations.units')
    .values({
      id: unit.id,
      authority_id: unit.authorityId,
      kind: unit.kind,
      valid_from: unit.validFrom,
      valid_to: null,
      sample: unit.sample ?? false,
    })
    .execute()
}
