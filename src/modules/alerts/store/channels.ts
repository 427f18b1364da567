import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Channel, ChannelId, ChannelKind } from '../outward.ts'

const columns = sql`id, authority_id AS "authorityId", kind, settings, opened_at AS "openedAt", opened_by_name AS "openedByName",
  fault_code AS "faultCode", fault_answer AS "faultAnswer", fault_at AS "faultAt"`

/** The open channels of the reader's authority. */
export async function listChannels({ db }: Reader, authorityId: Id<'authority'>): Promise<Channel[]> {
  const { rows } = await sql<Channel>`
    SELECT ${columns} FROM alerts.channels WHERE authority_id = ${authorityId} AND closed_at IS NULL ORDER BY kind`.execute(
    db,
  )
  return rows
}

export type LockedChannel = Channel & { readonly secret: Uint8Array | null }

/** Locks the open channel of a kind until the act ends: what goes over it goes one after the other. */
export async function lockChannel(
  { db }: Tx,
  authorityId: Id<'authority'>,
  kind: ChannelKind,
): Promise<LockedChannel | undefined> {
  const { rows } = await sql<LockedChannel>`
    SELECT ${columns}, secret FROM alerts.channels WHERE authority_id = ${authorityId} AND kind = ${kind} AND closed_at IS NULL FOR UPDATE`.execute(
    db,
  )
  return rows[0]
}

/** Writes a channel. */
export async function insertChannel(
  { db, now }: Tx,
  channel: Pick<LockedChannel, 'id' | 'authorityId' | 'kind' | 'settings' | 'secret' | 'openedByName'>,
): Promise<void> {
  await sql`
    INSERT INTO alerts.channels (id, authority_id, kind, settings, secret, opened_at, opened_by_name)
    VALUES (${channel.id}, ${channel.authorityId}, ${channel.kind}, ${JSON.stringify(channel.settings)}::jsonb, ${channel.secret}, ${now}, ${channel.openedByName})`.execute(
    db,
  )
}

/** Closes a channel. */
export async function closeChannel({ db, now }: Tx, id: ChannelId, byName: string): Promise<void> {
  await sql`UPDATE alerts.channels SET closed_at = ${now}, closed_by_name = ${byName}, secret = NULL WHERE id = ${id}`.execute(
    db,
  )
}

/** Keeps what a channel knows us by from now on. */
export async function updateSecret({ db }: Tx, id: ChannelId, secret: Uint8Array): Promise<void> {
  await sql`UPDATE alerts.channels SET secret = ${secret} WHERE id = ${id} AND closed_at IS NULL`.execute(db)
}

/** Notes why a channel takes nothing at present, or that it takes again. */
export async function updateFault(
  { db, now }: Tx,
  id: ChannelId,
  fault: { readonly code: string; readonly answer: string } | undefined,
): Promise<void> {
  await sql`UPDATE alerts.channels SET fault_code = ${fault?.code ?? null}, fault_answer = ${fault?.answer ?? null}, fault_at = ${fault ? now : null}
    WHERE id = ${id}`.execute(db)
}
