import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { PushSubscriptionId } from '../push-subscription.ts'
import type { DispatchId } from '../outward.ts'
import type { Waiting } from './dispatches.ts'
import { lockTelling } from './lock-telling.ts'

export type TakenPush = {
  readonly subscriptionId: PushSubscriptionId
  /** At whose site it was asked for. */
  readonly authorityId: Id<'authority'>
  readonly host: string
  /** Push services beside the known ones that this authority allows. */
  readonly services: string
  readonly tries: number
  readonly receiver: Uint8Array
}

/** What was begun so many minutes ago and never answered is told again, up to so many times: it takes the place of itself. */
export type Lost = { readonly lostMinutes: number; readonly mostTries: number }

const lostAt = ({ lostMinutes }: Lost) => sql`(p.begun_at + make_interval(mins => ${lostMinutes}))`

type Of = Pick<Waiting, 'dispatchId' | 'urgent' | 'reaches'>

/** Where a machine is among those that are told: asked for at the authority that tells, or at one below that the message reaches. */
const isAmong = (name: 's' | 'twin', authorityId: Id<'authority'>, { reaches }: Of) =>
  sql`${sql.ref(`${name}.authority_id`)} = ANY (${[authorityId, ...reaches]}::uuid[])`

/** A machine that asked at several of them is told once: by the wish that has the message already, else by the one at the authority that tells, else by its oldest. */
const speaks = (authorityId: Id<'authority'>, of: Of) => sql`NOT EXISTS (
  SELECT FROM alerts.push_subscriptions twin LEFT JOIN alerts.pushes o ON o.dispatch_id = ${of.dispatchId} AND o.subscription_id = twin.id
   WHERE twin.endpoint_hash = s.endpoint_hash AND twin.id <> s.id AND ${isAmong('twin', authorityId, of)}
     AND (o.outcome = 'sent' OR (twin.ended_at IS NULL AND (o.subscription_id IS NULL, twin.authority_id <> ${authorityId}, twin.id) < (p.subscription_id IS NULL, s.authority_id <> ${authorityId}, s.id))))`

/** Takes machines that a message has not gone to yet and notes that it is being handed over; empty when none is due, or the message was taken back or is over. Push services `without` asked to be left alone. */
export async function takePushes(
  tx: Tx,
  authorityId: Id<'authority'>,
  of: Of,
  { most, without, ...lost }: Lost & { readonly most: number; readonly without: readonly string[] },
): Promise<TakenPush[]> {
  const { dispatchId, urgent } = of
  if (!(await lockTelling(tx, dispatchId))) return []
  const { db, now } = tx
  const { rows } = await sql<TakenPush>`
    WITH taken AS (
      SELECT s.id, s.authority_id, s.host, s.receiver, coalesce(c.settings ->> 'services', '') AS services, coalesce(p.tries, 0) + 1 AS tries FROM alerts.push_subscriptions s
        LEFT JOIN alerts.pushes p ON p.dispatch_id = ${dispatchId} AND p.subscription_id = s.id
        LEFT JOIN alerts.channels c ON c.authority_id = s.authority_id AND c.kind = 'push' AND c.closed_at IS NULL
       WHERE ${isAmong('s', authorityId, of)} AND s.ended_at IS NULL AND (${urgent} OR s.news) AND s.host <> ALL (${[...without]}::text[])
         AND (p.subscription_id IS NULL OR (p.outcome IS NULL AND (CASE WHEN p.begun_at IS NULL THEN p.next_at <= ${now}
           ELSE ${lostAt(lost)} <= ${now} AND p.tries < ${lost.mostTries} END))) AND ${speaks(authorityId, of)} ORDER BY s.id LIMIT ${most}),
    begun AS (
      INSERT INTO alerts.pushes (dispatch_id, subscription_id, authority_id, begun_at, tries) SELECT ${dispatchId}, id, ${authorityId}, ${now}, 1 FROM taken
      ON CONFLICT (dispatch_id, subscription_id) DO UPDATE SET begun_at = excluded.begun_at, tries = alerts.pushes.tries + 1)
    SELECT id AS "subscriptionId", authority_id AS "authorityId", host, services, receiver, tries FROM taken`.execute(
    db,
  )
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

type Tally = { readonly sent: number; readonly gone: number; readonly failed: number; readonly untold: number; readonly nextAt: Temporal.Instant | null } // prettier-ignore

/** How a message stands with the machines it goes to; `untold`: it was not begun for so many, `nextAt`: when the first of those that wait is due. Begun for the last time and never answered counts as failed. */
export async function countPushes(
  { db }: Reader,
  authorityId: Id<'authority'>,
  of: Of,
  lost: Lost,
): Promise<Tally> {
  const { dispatchId, urgent } = of
  const { rows } = await sql<Tally>`
    SELECT count(*) FILTER (WHERE p.outcome = 'sent')::int AS sent, count(*) FILTER (WHERE p.outcome = 'gone')::int AS gone,
      count(*) FILTER (WHERE p.outcome = 'failed' OR (p.outcome IS NULL AND p.begun_at IS NOT NULL AND p.tries >= ${lost.mostTries}))::int AS failed,
      count(*) FILTER (WHERE p.subscription_id IS NULL AND s.ended_at IS NULL AND (${urgent} OR s.news) AND ${speaks(authorityId, of)})::int AS untold,
      min(CASE WHEN p.begun_at IS NULL THEN p.next_at WHEN p.tries < ${lost.mostTries} THEN ${lostAt(lost)} END)
        FILTER (WHERE p.outcome IS NULL AND s.ended_at IS NULL AND ${speaks(authorityId, of)}) AS "nextAt"
      FROM alerts.push_subscriptions s LEFT JOIN alerts.pushes p ON p.subscription_id = s.id AND p.dispatch_id = ${dispatchId}
     WHERE ${isAmong('s', authorityId, of)}`.execute(db)
  return rows[0]!
}
