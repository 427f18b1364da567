import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AxisId } from '../../axis.ts'
import type { DirectoryEntry } from '../../peer.ts'

/** The directory's entries that hold today or will, by code. */
export async function listComing({ db, today }: Reader): Promise<DirectoryEntry[]> {
  const { rows } = await sql<DirectoryEntry>`
    SELECT id, organ_id AS "organId", name, way, peer_id AS "peerId", axis_id AS "axisId", valid_from AS "validFrom", valid_to AS "validTo", source
    FROM exchange.directory WHERE valid_to IS NULL OR valid_to >= ${today} ORDER BY organ_id, valid_from`.execute(
    db,
  )
  return rows
}

/** Closes entries, each with its last day. */
export async function closeEntries(
  { db }: Tx,
  entries: readonly { readonly id: Id<'directory-entry'>; readonly until: Temporal.PlainDate }[],
): Promise<void> {
  await sql`
    UPDATE exchange.directory d SET valid_to = e.until
    FROM unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ until }) => until.toString())}::date[]) AS e (id, until)
    WHERE d.id = e.id`.execute(db)
}

/** Has organs reached over an axis, each from its day on. */
export async function insertAgencies(
  { db, now }: Tx,
  axisId: AxisId,
  organs: readonly { readonly organId: string; readonly name: string; readonly from: Temporal.PlainDate }[],
  by: string,
): Promise<void> {
  await sql`
    INSERT INTO exchange.directory (id, organ_id, name, way, axis_id, valid_from, source, entered_at, entered_by)
    SELECT o.id, o.organ_id, o.name, 'axis', ${axisId}::uuid, o.valid_from, 'imported', ${now}::timestamptz, ${by}::text
    FROM unnest(${organs.map(() => newId())}::uuid[], ${organs.map(({ organId }) => organId)}::text[],
      ${organs.map(({ name }) => name)}::text[], ${organs.map(({ from }) => from.toString())}::date[]) AS o (id, organ_id, name, valid_from)`.execute(
    db,
  )
}

/** Ends what holds over an axis that is used no more; an entry that began today or later ends with its first day. Gives how many. */
export async function closeEntriesOf({ db, today }: Tx, axisId: AxisId): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE exchange.directory SET valid_to = greatest(valid_from, ${today}::date - 1)
    WHERE axis_id = ${axisId} AND (valid_to IS NULL OR valid_to >= ${today})`.execute(db)
  return Number(numAffectedRows)
}
