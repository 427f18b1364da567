import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { OutsideService, OutsideServiceId, OutsideServiceKind } from '../outside-services.ts'

const columns = sql`id, kind, name, url, internal, rank, added_at AS "addedAt", added_by AS "addedBy"`

/** The services at work, in the order in which they are asked; without what they know us by. */
export async function listOutsideServices({ db }: Reader): Promise<OutsideService[]> {
  const { rows } = await sql<OutsideService>`
    SELECT ${columns} FROM signatures.services WHERE ended_at IS NULL ORDER BY kind DESC, rank, name COLLATE platform.vietnamese`.execute(
    db,
  )
  return rows
}

/** A service at work, or undefined. */
export async function findOutsideService(
  { db }: Reader,
  id: OutsideServiceId,
): Promise<OutsideService | undefined> {
  const { rows } = await sql<OutsideService>`
    SELECT ${columns} FROM signatures.services WHERE id = ${id} AND ended_at IS NULL`.execute(db)
  return rows[0]
}

/** Writes a service that is asked after the others of its kind; undefined where one of that name is at work. */
export async function insertOutsideService(
  { db, now }: Tx,
  of: Pick<OutsideService, 'kind' | 'name' | 'url' | 'internal' | 'addedBy'> & {
    readonly encryptedAccess: Uint8Array | null
  },
): Promise<OutsideServiceId | undefined> {
  const id = newId<'outside-service'>()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signatures.services (id, kind, name, url, internal, rank, encrypted_access, added_at, added_by)
    VALUES (${id}, ${of.kind}, ${of.name}, ${of.url}, ${of.internal},
      (SELECT coalesce(max(rank), 0) + 1 FROM signatures.services WHERE kind = ${of.kind} AND ended_at IS NULL),
      ${of.encryptedAccess && Buffer.from(of.encryptedAccess)}, ${now}, ${of.addedBy})
    ON CONFLICT (kind, name) WHERE ended_at IS NULL DO NOTHING`.execute(db)
  return numAffectedRows === 0n ? undefined : id
}

/** Has a service asked before all others of its kind. */
export async function putServiceFirst(
  { db }: Tx,
  { id, kind }: { readonly id: OutsideServiceId; readonly kind: OutsideServiceKind },
): Promise<void> {
  await sql`
    UPDATE signatures.services SET rank = CASE WHEN id = ${id} THEN 1 ELSE rank + 1 END
    WHERE kind = ${kind} AND ended_at IS NULL`.execute(db)
}

/** Takes a service off; whether it was at work. */
export async function endOutsideService(
  { db, now }: Tx,
  { id, by }: { readonly id: OutsideServiceId; readonly by: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE signatures.services SET ended_at = ${now}, ended_by = ${by} WHERE id = ${id} AND ended_at IS NULL`.execute(
    db,
  )
  return numAffectedRows > 0n
}
