import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Peer, PeerId } from '../peer.ts'

const columns = sql`id, name, url, certificates, added_at AS "addedAt", added_by AS "addedBy", paused_at AS "pausedAt", paused_why AS "pausedWhy",
  revoked_at AS "revokedAt", revoked_why AS "revokedWhy"`

/** The other instances, those whose trust ended last. */
export async function listPeers({ db }: Reader): Promise<Peer[]> {
  const { rows } = await sql<Peer>`
    SELECT ${columns} FROM exchange.peers ORDER BY revoked_at IS NOT NULL, name COLLATE platform.vietnamese, id`.execute(
    db,
  )
  return rows
}

/** One other instance. */
export async function findPeer({ db }: Reader, id: PeerId): Promise<Peer | undefined> {
  const { rows } = await sql<Peer>`SELECT ${columns} FROM exchange.peers WHERE id = ${id}`.execute(db)
  return rows[0]
}

/** The instance that has this certificate, a living one before those whose trust ended. */
export async function findPeerByFingerprint({ db }: Reader, fingerprint: string): Promise<Peer | undefined> {
  const { rows } = await sql<Peer>`
    SELECT ${columns} FROM exchange.peers WHERE fingerprints @> ARRAY[${fingerprint}] ORDER BY revoked_at IS NOT NULL, added_at DESC LIMIT 1`.execute(
    db,
  )
  return rows[0]
}

export type NewPeer = {
  readonly name: string
  readonly url: string
  readonly certificates: readonly { readonly der: Uint8Array; readonly fingerprint: string }[]
  readonly by: string
  readonly reason: string
}

/** Writes another instance. */
export async function insertPeer(
  { db, now }: Tx,
  { name, url, certificates, by, reason }: NewPeer,
): Promise<PeerId> {
  const id = newId<'peer'>()
  await sql`INSERT INTO exchange.peers (id, name, url, certificates, fingerprints, added_at, added_by, reason)
    VALUES (${id}, ${name}, ${url}, ${certificates.map(({ der }) => Buffer.from(der))}::bytea[], ${certificates.map(({ fingerprint }) => fingerprint)},
      ${now}, ${by}, ${reason})`.execute(db)
  return id
}

/** Changes where an instance is and by which certificates it is told. */
export async function updatePeer(
  { db }: Tx,
  id: PeerId,
  { name, url, certificates }: Pick<NewPeer, 'name' | 'url' | 'certificates'>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`UPDATE exchange.peers SET name = ${name}, url = ${url},
    certificates = ${certificates.map(({ der }) => Buffer.from(der))}::bytea[], fingerprints = ${certificates.map(({ fingerprint }) => fingerprint)}
    WHERE id = ${id} AND revoked_at IS NULL`.execute(db)
  return numAffectedRows > 0n
}

/** Stops an instance, or lets it go on where pause is null; false where nothing changed. */
export async function pausePeerRow(
  { db, now }: Tx,
  id: PeerId,
  pause: { readonly by: string; readonly why: string } | null,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE exchange.peers SET paused_at = ${pause && now}, paused_by = ${pause?.by ?? null}, paused_why = ${pause?.why ?? null}
    WHERE id = ${id} AND revoked_at IS NULL AND (paused_at IS NULL) = ${pause !== null}`.execute(db)
  return numAffectedRows > 0n
}

/** Ends the trust in an instance, for good. */
export async function revokePeerRow(
  { db, now }: Tx,
  id: PeerId,
  { by, why }: { readonly by: string; readonly why: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE exchange.peers SET revoked_at = ${now}, revoked_by = ${by}, revoked_why = ${why} WHERE id = ${id} AND revoked_at IS NULL`.execute(
    db,
  )
  return numAffectedRows > 0n
}
