import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Kind, Level, Scale } from '../alert.ts'

/** Kinds that the own authority may choose from, open ones first in their order; `all`: closed ones too. */
export async function listKinds(
  { db, actor }: Reader,
  { all = false }: { readonly all?: boolean } = {},
): Promise<Kind[]> {
  const own = actor.kind === 'visitor' ? null : (actor.authorityId ?? null)
  const { rows } = await sql<Kind>`
    SELECT code, authority_id AS "authorityId", name, name_en AS "nameEn", icon, scale, category, closed_at IS NOT NULL AS closed FROM alerts.kinds
     WHERE (authority_id IS NULL OR authority_id = ${own}) AND (${all} OR closed_at IS NULL) ORDER BY closed_at IS NOT NULL, place, name COLLATE platform.vietnamese`.execute(
    db,
  )
  return rows
}

/** Writes a kind of the own authority. */
export async function insertKind(
  { db, now }: Tx,
  kind: Omit<Kind, 'closed'> & { readonly authorityId: Id<'authority'>; readonly byName: string },
): Promise<void> {
  await sql`
    INSERT INTO alerts.kinds (code, authority_id, name, name_en, icon, scale, category, place, opened_at, opened_by_name)
    VALUES (${kind.code}, ${kind.authorityId}, ${kind.name}, ${kind.nameEn}, ${kind.icon}, ${kind.scale}, ${kind.category}, 100, ${now}, ${kind.byName})`.execute(
    db,
  )
}

/** Closes a kind of an authority; false where it has no such open one. */
export async function closeKind(
  { db, now }: Tx,
  code: string,
  authorityId: Id<'authority'>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE alerts.kinds SET closed_at = ${now} WHERE code = ${code} AND authority_id = ${authorityId} AND closed_at IS NULL`.execute(
    db,
  )
  return numAffectedRows > 0n
}

/** The grades as they stand on a day, of one scale or of both, the lowest first. */
export async function listLevels({ db, today }: Reader, scale?: Scale, day = today): Promise<Level[]> {
  const { rows } = await sql<Level>`
    SELECT scale, rank, valid_from AS "validFrom", name, name_en AS "nameEn", colour, severity, source FROM alerts.levels
     WHERE valid_from <= ${day} AND (valid_to IS NULL OR valid_to >= ${day}) AND (${scale ?? null}::text IS NULL OR scale = ${scale ?? null}) ORDER BY scale, rank`.execute(
    db,
  )
  return rows
}
