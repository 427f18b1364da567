import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Code, CodeList, CodeListVersion } from '../code-list.ts'
import './tables.ts'

/** Every shared list, in the order of their names. */
export function listCodeLists({ db }: Reader): Promise<CodeList[]> {
  return db.selectFrom('registers.code_lists').select(['key', 'name', 'english']).orderBy('name').execute()
}

/** Finds a shared list by its key, or refuses with 404. */
export async function getCodeList({ db }: Reader, key: string): Promise<CodeList> {
  const row = await db
    .selectFrom('registers.code_lists')
    .select(['key', 'name', 'english'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? refuse(404, reason('registers.unknown-code-list'))
}

/** The versions of a list, the newest first. */
export async function listVersions({ db }: Reader, key: string): Promise<CodeListVersion[]> {
  const rows = await db
    .selectFrom('registers.code_list_versions')
    .select(['id', 'valid_from', 'valid_to', 'source', 'added_by_name'])
    .where('list_key', '=', key)
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map(({ id, valid_from: validFrom, valid_to: validTo, source, added_by_name: addedByName }) => {
    return { id, validFrom, validTo, source, addedByName }
  })
}

/** The codes of a list as they stand on a day, in the order of the source; none before its first version. */
export function listCodes({ db }: Reader, key: string, day: Temporal.PlainDate): Promise<Code[]> {
  return db
    .selectFrom('registers.codes as c')
    .innerJoin('registers.code_list_versions as v', 'v.id', 'c.version_id')
    .select(['c.code', 'c.name', 'c.english', 'c.abbreviation'])
    .where('v.list_key', '=', key)
    .where('v.valid_from', '<=', day)
    .where((is) => is.or([is('v.valid_to', 'is', null), is('v.valid_to', '>=', day)]))
    .orderBy('c.place')
    .execute()
}

/** Locks the newest version of a list, so that the next one follows it; 404 for an unknown list. */
export async function lockNewestVersion(
  { db }: Tx,
  key: string,
): Promise<{ readonly id: Id<'code-list-version'>; readonly validFrom: Temporal.PlainDate }> {
  const row = await db
    .selectFrom('registers.code_list_versions')
    .select(['id', 'valid_from as validFrom'])
    .where('list_key', '=', key)
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse(404, reason('registers.unknown-code-list'))
}

/** Writes the last day of a version that another follows. */
export async function endVersion(
  { db }: Tx,
  id: Id<'code-list-version'>,
  lastDay: Temporal.PlainDate,
): Promise<void> {
  await db
    .updateTable('registers.code_list_versions')
    .set({ valid_to: lastDay })
    .where('id', '=', id)
    .execute()
}

export type NewVersion = {
  readonly listKey: string
  readonly validFrom: Temporal.PlainDate
  readonly source: string
  readonly codes: readonly Code[]
  readonly byName: string
}

/** Writes a version with its codes in their order. */
export async function insertVersion({ db, now }: Tx, fresh: NewVersion): Promise<Id<'code-list-version'>> {
  const { listKey: list_key, validFrom: valid_from, source, codes, byName: added_by_name } = fresh
  const id = newId<'code-list-version'>()
  await db
    .insertInto('registers.code_list_versions')
    .values({ id, list_key, valid_from, valid_to: null, source, added_at: now, added_by_name })
    .execute()
  const rows = codes.map(({ code, name, english, abbreviation }, index) => {
    return { version_id: id, code, place: index + 1, name, english, abbreviation }
  })
  await db.insertInto('registers.codes').values(rows).execute()
  return id
}
