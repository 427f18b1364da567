import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { NewVillage, Village, VillageId } from '../village.ts'

/** Villages that existed on the day, of one commune or of all, in Vietnamese order (Thôn 2 before Thôn 10). */
export async function listVillages(
  reader: Reader,
  authorityId?: AuthorityId,
  day = reader.today,
): Promise<Village[]> {
  let query = reader.db
    .selectFrom('organisations.villages')
    .select([
      'id',
      'authority_id as authorityId',
      'name',
      'former_names as formerNames',
      'population',
      'sample',
    ])
    .select(['phone_signal as phoneSignal', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('authority_id')
    .orderBy(sql`name COLLATE platform.vietnamese`)
  if (authorityId) query = query.where('authority_id', '=', authorityId)
  return query.execute()
}

/** Writes a new village; `from` names the row of another commune that it continues. */
export async function insertVillage(
  { db }: Tx,
  village: NewVillage,
  from: VillageId | null = null,
): Promise<VillageId> {
  const id = newId<'village'>()
  await db
    .insertInto('organisations.villages')
    .values({
      id,
      authority_id: village.authorityId,
      name: village.name,
      former_names: [...(village.formerNames ?? [])],
      population: village.population ?? null,
      phone_signal: village.phoneSignal ?? null,
      from_village_id: from,
      valid_from: village.validFrom,
      valid_to: null,
      sample: village.sample ?? false,
    })
    .execute()
  return id
}
