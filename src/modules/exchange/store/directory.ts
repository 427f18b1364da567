import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DirectoryEntry } from '../peer.ts'

const columns = sql`d.id, d.organ_id AS "organId", d.name, d.way, d.peer_id AS "peerId", d.axis_id AS "axisId", d.valid_from AS "validFrom",
  d.valid_to AS "validTo", d.source`

/** The organs outside of this instance that hold today, by code. */
export async function listDirectory({ db, today }: Reader, text = ''): Promise<DirectoryEntry[]> {
  const { rows } = await sql<DirectoryEntry>`
    SELECT ${columns} FROM exchange.directory d
    WHERE d.valid_from <= ${today} AND (d.valid_to IS NULL OR d.valid_to >= ${today})
      AND (${text} = '' OR d.organ_id ILIKE '%' || ${text} || '%' OR platform.fold(d.name) LIKE '%' || platform.fold(${text}) || '%')
    ORDER BY d.organ_id`.execute(db)
  return rows
}

export type NewEntry = Omit<DirectoryEntry, 'id'> & { readonly by: string }

/** Writes how an organ is reached from a day on; what held before ends the day before. What was to begin on that day or later is put right in place. */
export async function setEntry(tx: Tx, entry: NewEntry): Promise<Id<'directory-entry'>> {
  const { db, now } = tx
  const { organId, name, way, peerId, axisId, validFrom, validTo, source, by } = entry
  await sql`UPDATE exchange.directory SET valid_to = ${validFrom.subtract({ days: 1 })}
    WHERE organ_id = ${organId} AND valid_from < ${validFrom} AND (valid_to IS NULL OR valid_to >= ${validFrom})`.execute(
    db,
  )
  const { rows } = await sql<{ id: Id<'directory-entry'> }>`
    UPDATE exchange.directory SET name = ${name}, way = ${way}, peer_id = ${peerId}, axis_id = ${axisId}, valid_from = ${validFrom}, valid_to = ${validTo},
      source = ${source}, entered_at = ${now}, entered_by = ${by}
    WHERE id = (SELECT id FROM exchange.directory WHERE organ_id = ${organId} AND valid_from >= ${validFrom} ORDER BY valid_from LIMIT 1)
    RETURNING id`.execute(db)
  if (rows[0]) return rows[0].id
  const id = newId<'directory-entry'>()
  await sql`INSERT INTO exchange.directory (id, organ_id, name, way, peer_id, axis_id, valid_from, valid_to, source, entered_at, entered_by)
    VALUES (${id}, ${organId}, ${name}, ${way}, ${peerId}, ${axisId}, ${validFrom}, ${validTo}, ${source}, ${now}, ${by})`.execute(
    db,
  )
  return id
}

/** Ends what holds for an organ, the day before one; what began on that very day ends with it. */
export async function endEntry({ db }: Tx, organId: string, from: Temporal.PlainDate): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`UPDATE exchange.directory SET valid_to = greatest(valid_from, ${from.subtract({ days: 1 })}::date)
    WHERE organ_id = ${organId} AND valid_from <= ${from} AND (valid_to IS NULL OR valid_to >= ${from})`.execute(
      db,
    )
  return numAffectedRows > 0n
}

/** A publisher of signed lists, and the newest list of it that was taken over (version 0: none yet). */
export type DirectoryPublisher = {
  readonly publisher: string
  readonly fingerprint: string
  readonly certificate: Uint8Array
  readonly version: bigint
  readonly takenAt: Temporal.Instant
}

/** The publishers whose lists are taken over. */
export async function listPublishers({ db }: Reader): Promise<DirectoryPublisher[]> {
  const { rows } = await sql<DirectoryPublisher>`
    SELECT DISTINCT ON (fingerprint) publisher, fingerprint, certificate, version, taken_at AS "takenAt" FROM exchange.directory_lists
    ORDER BY fingerprint, version DESC`.execute(db)
  return rows
}

/** Keeps a list that was taken over, or with version 0 that a publisher was named. */
export async function insertList(
  { db, now }: Tx,
  list: Omit<DirectoryPublisher, 'takenAt'> & { readonly list: string; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO exchange.directory_lists (id, publisher, fingerprint, certificate, version, list, taken_at, taken_by)
    VALUES (${newId()}, ${list.publisher}, ${list.fingerprint}, ${Buffer.from(list.certificate)}, ${list.version}, ${list.list}, ${now}, ${list.by})
    ON CONFLICT (fingerprint, version) DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}
