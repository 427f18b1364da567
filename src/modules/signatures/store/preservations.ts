import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Preservation, PreservationId } from '../preservation.ts'

const columns = sql`p.id, p.authority_id AS "authorityId", jsonb_build_object('type', p.subject_type, 'id', p.subject_id) AS subject,
  p.file_hash AS hash, p.level, p.lacking, p.attempts, p.next_try_at AS "nextTryAt", p.successor_hash AS "successorHash"`

export type AskedPreservation = Pick<Preservation, 'subject' | 'hash'> & {
  readonly authorityId: Id<'authority'>
  readonly level?: Preservation['level']
  readonly lacking?: readonly string[]
  readonly nextTryAt: Temporal.Instant | null
}

/** Keeps that a file is to be raised; undefined where it is known for this subject. */
export async function insertPreservation(
  { db, now }: Tx,
  { authorityId, subject, hash, level = null, lacking = [], nextTryAt }: AskedPreservation,
): Promise<PreservationId | undefined> {
  const id = newId<'preservation'>()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signatures.preservations (id, authority_id, subject_type, subject_id, file_hash, asked_at, level, lacking, next_try_at)
    VALUES (${id}, ${authorityId}, ${subject.type}, ${subject.id}, ${hash}, ${now}, ${level}, ${[...lacking]}, ${nextTryAt})
    ON CONFLICT (authority_id, subject_type, subject_id, file_hash) DO NOTHING`.execute(db)
  return numAffectedRows === 0n ? undefined : id
}

/** A file that is to be raised, or undefined. */
export async function findPreservation(
  { db }: Reader,
  id: PreservationId,
): Promise<Preservation | undefined> {
  const { rows } = await sql<Preservation>`
    SELECT ${columns} FROM signatures.preservations p WHERE p.id = ${id}`.execute(db)
  return rows[0]
}

/** How a file of a subject is preserved, or undefined where nobody asked for it. */
export async function findPreservationOf(
  { db }: Reader,
  { subject, hash }: Pick<Preservation, 'subject' | 'hash'>,
): Promise<Preservation | undefined> {
  const { rows } = await sql<Preservation>`
    SELECT ${columns} FROM signatures.preservations p
    WHERE p.subject_type = ${subject.type} AND p.subject_id = ${subject.id} AND p.file_hash = ${hash}
      AND p.authority_id = platform.authority()`.execute(db)
  return rows[0]
}

/** Files whose time has come, the longest waiting first. */
export async function listDuePreservations(
  { db, now }: Reader,
  { limit }: { readonly limit: number },
): Promise<Preservation[]> {
  const { rows } = await sql<Preservation>`
    SELECT ${columns} FROM signatures.preservations p WHERE p.next_try_at <= ${now} ORDER BY p.next_try_at LIMIT ${limit}`.execute(
    db,
  )
  return rows
}

/** A file that stays as it is until the act ends; undefined where it was tried by somebody else meanwhile. */
export async function lockPreservation(
  { db }: Tx,
  { id, attempts }: Pick<Preservation, 'id' | 'attempts'>,
): Promise<Preservation | undefined> {
  const { rows } = await sql<Preservation>`
    SELECT ${columns} FROM signatures.preservations p
    WHERE p.id = ${id} AND p.attempts = ${attempts} AND p.successor_hash IS NULL FOR UPDATE`.execute(db)
  return rows[0]
}

/** Keeps how a try ended. */
export async function updatePreservation(
  { db, now }: Tx,
  id: PreservationId,
  { level, lacking, nextTryAt, successorHash }: Pick<Preservation, 'level' | 'lacking' | 'nextTryAt' | 'successorHash'>,
): Promise<void> {
  await sql`
    UPDATE signatures.preservations SET level = ${level}, lacking = ${[...lacking]}, tried_at = ${now}, attempts = attempts + 1,
      next_try_at = ${nextTryAt}, successor_hash = ${successorHash} WHERE id = ${id}`.execute(db)
} // prettier-ignore
