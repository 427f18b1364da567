import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Recording, RecordingId, ScriptId } from '../loudspeaker.ts'

const columns = sql`script_id AS "scriptId", key, hash, file_name AS "fileName", type, size::float8 AS size, seconds, reader, made_at AS "madeAt"`

/** The recordings of scripts of the own authority that hold, by script. */
export async function listRecordings(
  { db }: Reader,
  scriptIds: readonly ScriptId[],
): Promise<ReadonlyMap<string, Recording>> {
  const { rows } = await sql<Recording>`
    SELECT ${columns} FROM alerts.recordings WHERE script_id = ANY (${[...scriptIds]}::uuid[]) AND withdrawn_at IS NULL`.execute(
    db,
  )
  return new Map(rows.map((one) => [one.scriptId, one]))
}

/** Writes a recording. */
export async function insertRecording(
  { db, now }: Tx,
  recording: Omit<Recording, 'madeAt'> & { readonly id: RecordingId; readonly authorityId: Id<'authority'>; readonly fileId: Id<'file'>; readonly byName: string }, // prettier-ignore
): Promise<void> {
  await sql`
    INSERT INTO alerts.recordings (id, authority_id, script_id, key, file_id, hash, file_name, type, size, seconds, reader, made_at, made_by_name)
    VALUES (${recording.id}, ${recording.authorityId}, ${recording.scriptId}, ${recording.key}, ${recording.fileId}, ${recording.hash}, ${recording.fileName},
      ${recording.type}, ${recording.size}, ${recording.seconds}, ${recording.reader}, ${now}, ${recording.byName})`.execute(
    db,
  )
}

/** Closes the recordings of a script, or of every script that was made of something; gives how many. */
export async function closeRecordings(
  { db, now }: Tx,
  of: { readonly scriptId: ScriptId } | { readonly sourceId: string },
  byName: string,
): Promise<number> {
  const which = 'scriptId' in of ? sql`script_id = ${of.scriptId}` : sql`script_id IN (SELECT id FROM alerts.scripts WHERE source_id = ${of.sourceId})` // prettier-ignore
  const { numAffectedRows = 0n } = await sql`
    UPDATE alerts.recordings SET withdrawn_at = ${now}, withdrawn_by_name = ${byName} WHERE withdrawn_at IS NULL AND ${which}`.execute(
    db,
  )
  return Number(numAffectedRows)
}

/** A recording that everybody may hear. Reads a published view only. */
export async function findPublicRecording({ db }: Reader, key: string): Promise<Recording | undefined> {
  const { rows } =
    await sql<Recording>`SELECT ${columns} FROM alerts.published_recordings WHERE key = ${key}`.execute(db)
  return rows[0]
}

/** A recording of the own authority that holds. */
export async function findOwnRecording({ db }: Reader, key: string): Promise<Recording | undefined> {
  const { rows } =
    await sql<Recording>`SELECT ${columns} FROM alerts.recordings WHERE key = ${key} AND withdrawn_at IS NULL`.execute(
      db,
    )
  return rows[0]
}

/** Recordings that everybody may hear of these scripts, by script. Reads a published view only. */
export async function listPublicRecordings(
  { db }: Reader,
  scriptIds: readonly ScriptId[],
): Promise<ReadonlyMap<string, Recording>> {
  const { rows } = await sql<Recording>`
    SELECT ${columns} FROM alerts.published_recordings WHERE script_id = ANY (${[...scriptIds]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((one) => [one.scriptId, one]))
}

const mostSpoken = 1000

/** The newest recording of each article that was read over the loudspeaker, by article. Reads a published view only. */
export async function listSpokenArticles({ db }: Reader): Promise<ReadonlyMap<string, Recording>> {
  const { rows } = await sql<Recording & { sourceId: string }>`
    SELECT ${columns}, source_id AS "sourceId" FROM alerts.published_recordings WHERE source_type = 'article' ORDER BY made_at DESC LIMIT ${mostSpoken}`.execute(
    db,
  )
  return new Map(rows.toReversed().map((one) => [one.sourceId, one]))
}
