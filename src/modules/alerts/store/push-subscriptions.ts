import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { PushSubscription, PushSubscriptionId } from '../push-subscription.ts'

const hashOf = (endpoint: string) => sql`sha256(convert_to(${endpoint}, 'UTF8'))`
const columns = sql`id, authority_id AS "authorityId", news`

/** What one machine asked an authority for; undefined where it asked for nothing. */
export async function findPushSubscription(
  { db }: Reader,
  authorityId: Id<'authority'>,
  endpoint: string,
): Promise<PushSubscription | undefined> {
  const { rows } = await sql<PushSubscription>`
    SELECT ${columns} FROM alerts.push_subscriptions
     WHERE authority_id = ${authorityId} AND endpoint_hash = ${hashOf(endpoint)} AND ended_at IS NULL`.execute(
    db,
  )
  return rows[0]
}

/** Writes that a machine is to be told. */
export async function insertPushSubscription(
  { db, now }: Tx,
  { id, authorityId, news, endpoint, host, receiver }: PushSubscription & { readonly endpoint: string; readonly host: string; readonly receiver: Uint8Array }, // prettier-ignore
): Promise<void> {
  await sql`
    INSERT INTO alerts.push_subscriptions (id, authority_id, endpoint_hash, host, receiver, news, asked_at)
    VALUES (${id}, ${authorityId}, ${hashOf(endpoint)}, ${host}, ${receiver}, ${news}, ${now})`.execute(db)
}

/** Notes whether a machine is told news too. */
export async function updateWishes({ db }: Tx, id: PushSubscriptionId, news: boolean): Promise<void> {
  await sql`UPDATE alerts.push_subscriptions SET news = ${news} WHERE id = ${id}`.execute(db)
}

/** Closes a subscription and forgets where its machine is. */
export async function closePushSubscription(
  { db, now }: Tx,
  id: PushSubscriptionId,
  how: 'asked' | 'gone' | 'unreadable',
): Promise<void> {
  await sql`UPDATE alerts.push_subscriptions SET ended_at = ${now}, ended_how = ${how}, receiver = NULL WHERE id = ${id} AND ended_at IS NULL`.execute(
    db,
  )
}

/** How many authorities a machine is still told by. */
export async function countOfMachine({ db }: Reader, endpoint: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM alerts.push_subscriptions WHERE endpoint_hash = ${hashOf(endpoint)} AND ended_at IS NULL`.execute(
    db,
  )
  return rows[0]!.count
}

/** How many machines an authority tells. */
export async function countPushSubscriptions({ db }: Reader, authorityId: Id<'authority'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM alerts.push_subscriptions WHERE authority_id = ${authorityId} AND ended_at IS NULL`.execute(
    db,
  )
  return rows[0]!.count
}
