import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DispatchId } from '../outward.ts'
import type { PushSubscriptionId } from '../push-subscription.ts'

export type TakenPush = {
  readonly subscriptionId: PushSubscriptionId
  readonly host: string
  readonly tries: number
  readonly receiver: Uint8Array
}

/** Takes machines that a message has not gone to yet and notes that it is being handed over; empty when none is due. Push services `without` asked to be left alone. */
export async function takePushes(
  { db, now }: Tx,
  authorityId: Id<'authority'>,
  { dispatchId, urgent }: { readonly dispatchId: DispatchId; readonly urgent: boolean },
  { most, without }: { readonly most: number; readonly without: readonly string[] },
): Promise<TakenPush[]> {
  await sql`SELECT FROM alerts.dispatches WHERE id = ${dispatchId} FOR UPDATE`.execute(db)
  const { rows } = await sql<TakenPush>`
    WITH taken AS (
      SELECT s.id, s.authority_id, s.host, s.receiver, coalesce(p.tries, 0) + 1 AS tries FROM alerts.push_subscriptions s
        LEFT JOIN alerts.pushes p ON p.dispatch_id = ${dispatchId} AND p.subscription_id = s.id
       WHERE s.authority_id = ${authorityId} AND s.ended_at IS NULL AND (${urgent} OR s.news) AND s.host <> ALL (${[...without]}::text[])
         AND (p.subscription_id IS NULL OR (p.begun_at IS NULL AND p.outcome IS NULL AND p.next_at <= ${now})) ORDER BY s.id LIMIT ${most}),
    begun AS (
      INSERT INTO alerts.pushes (dispatch_id, subscription_id, authority_id, begun_at, tries) SELECT ${dispatchId}, id, authority_id, ${now}, 1 FROM taken
      ON CONFLICT (dispatch_id, subscription_id) DO UPDATE SET begun_at = excluded.begun_at, tries = alerts.pushes.tries + 1)
    SELECT id AS "subscriptionId", host, receiver, tries FROM taken`.execute(db)
  return rows
}

/** Notes how telling a machine ended; with `nextAt` it waits for another attempt. */
export async function updatePush(
  { db }: Tx,
  dispatchId: DispatchId,
  subscriptionId: PushSubscriptionId,
  { outcome, answer, nextAt }: { readonly outcome: 'sent' | 'gone' | 'failed' | null; readonly answer: string; readonly nextAt: Temporal.Instant | null }, // prettier-ignore
): Promise<void> {
  await sql`UPDATE alerts.pushes SET outcome = ${outcome}, answer = ${answer.slice(0, 300)}, next_at = ${nextAt},
      begun_at = CASE WHEN ${outcome === null} THEN NULL ELSE begun_at END
    WHERE dispatch_id = ${dispatchId} AND subscription_id = ${subscriptionId}`.execute(db)
}

/** How a message stands with the machines it goes to; `nextAt`: when the first of those that wait is due. Begun and never answered counts as failed. */
export async function countPushes(
  { db }: Reader,
  dispatchId: DispatchId,
): Promise<{
  readonly sent: number
  readonly gone: number
  readonly failed: number
  readonly nextAt: Temporal.Instant | null
}> {
  // prettier-ignore
  const { rows } = await sql<{ sent: number; gone: number; failed: number; nextAt: Temporal.Instant | null }>`
    SELECT count(*) FILTER (WHERE p.outcome = 'sent')::int AS sent, count(*) FILTER (WHERE p.outcome = 'gone')::int AS gone,
      count(*) FILTER (WHERE p.outcome = 'failed' OR (p.outcome IS NULL AND p.begun_at IS NOT NULL))::int AS failed,
      min(p.next_at) FILTER (WHERE p.outcome IS NULL AND p.begun_at IS NULL AND s.ended_at IS NULL) AS "nextAt"
      FROM alerts.pushes p JOIN alerts.push_subscriptions s ON s.id = p.subscription_id WHERE p.dispatch_id = ${dispatchId}`.execute(
    db,
  )
  return rows[0]!
}
