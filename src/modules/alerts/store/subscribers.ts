import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { DispatchId } from '../outward.ts'
import type { Subscriber, SubscriberId } from '../subscriber.ts'
import type { Waiting } from './dispatches.ts'
import { lockTelling } from './lock-telling.ts'

const columns = sql`id, authority_id AS "authorityId", address, news, asked_at AS "askedAt", invited_at AS "invitedAt", confirmed_at AS "confirmedAt"`

/** Writes that somebody asked for letters, or finds the one who asked before; what they ask for counts from now on. */
export async function insertSubscriber(
  { db, now }: Tx,
  { id, authorityId, address, news }: Pick<Subscriber, 'id' | 'authorityId' | 'address' | 'news'>,
): Promise<Subscriber> {
  const { rows } = await sql<Subscriber>`
    INSERT INTO alerts.subscribers (id, authority_id, address, news, asked_at) VALUES (${id}, ${authorityId}, ${address}, ${news}, ${now})
    ON CONFLICT (authority_id, address) WHERE ended_at IS NULL DO UPDATE SET news = excluded.news OR alerts.subscribers.news RETURNING ${columns}`.execute(
    db,
  )
  return rows[0]!
}

/** Locks a subscriber who has not ended. */
export async function lockSubscriber({ db }: Tx, id: SubscriberId): Promise<Subscriber | undefined> {
  const { rows } =
    await sql<Subscriber>`SELECT ${columns} FROM alerts.subscribers WHERE id = ${id} AND ended_at IS NULL FOR UPDATE`.execute(
      db,
    )
  return rows[0]
}

/** A subscriber who has not ended, and the others of the same address who are told. */
export async function listBeside({ db }: Reader, id: SubscriberId): Promise<Subscriber[]> {
  const { rows } = await sql<Subscriber>`
    SELECT ${columns} FROM alerts.subscribers WHERE ended_at IS NULL AND (id = ${id} OR confirmed_at IS NOT NULL)
      AND address = (SELECT address FROM alerts.subscribers WHERE id = ${id}) ORDER BY id`.execute(db)
  return rows
}

/** Notes a step of a subscriber: invited, confirmed, ended. */
export async function updateSubscriber(
  { db, now }: Tx,
  id: SubscriberId,
  step: 'invited_at' | 'confirmed_at' | 'ended_at',
): Promise<void> {
  await sql`UPDATE alerts.subscribers SET ${sql.ref(step)} = ${now} WHERE id = ${id}`.execute(db)
}

/** How many are told by letter. */
export async function countSubscribers({ db }: Reader, authorityId: Id<'authority'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM alerts.subscribers WHERE authority_id = ${authorityId} AND confirmed_at IS NOT NULL AND ended_at IS NULL`.execute(
    db,
  )
  return rows[0]!.count
}

/** Takes the next subscriber whose address has no letter of a message yet and notes that it is being handed over; undefined when all have one, or the message was taken back or is over. One at a time for each message; who asked at several authorities has one letter, by the authority that tells where it is among them. */
export async function takeSubscriber(
  tx: Tx,
  authorityId: Id<'authority'>,
  { dispatchId, urgent, reaches }: Pick<Waiting, 'dispatchId' | 'urgent' | 'reaches'>,
): Promise<Subscriber | undefined> {
  if (!(await lockTelling(tx, dispatchId))) return undefined
  const { db, now } = tx
  const { rows } = await sql<Subscriber>`
    WITH taken AS (
      SELECT ${columns} FROM alerts.subscribers s WHERE s.authority_id = ANY (${[authorityId, ...reaches]}::uuid[]) AND s.confirmed_at IS NOT NULL AND s.ended_at IS NULL AND (${urgent} OR s.news)
        AND NOT EXISTS (SELECT FROM alerts.letters l JOIN alerts.subscribers told ON told.id = l.subscriber_id
          WHERE l.dispatch_id = ${dispatchId} AND told.address = s.address AND l.begun_at IS NOT NULL)
      ORDER BY s.authority_id <> ${authorityId}, s.id LIMIT 1),
    begun AS (
      INSERT INTO alerts.letters (dispatch_id, subscriber_id, authority_id, begun_at) SELECT ${dispatchId}, id, ${authorityId}, ${now} FROM taken
      ON CONFLICT (dispatch_id, subscriber_id) DO UPDATE SET begun_at = excluded.begun_at)
    SELECT * FROM taken`.execute(db)
  return rows[0]
}

/** Notes how handing a letter over ended; `later`: it waits for another attempt. */
export async function updateLetter(
  { db }: Tx,
  dispatchId: DispatchId,
  subscriberId: SubscriberId,
  { outcome, answer }: { readonly outcome: 'sent' | 'rejected' | 'uncertain' | 'later'; readonly answer: string }, // prettier-ignore
): Promise<void> {
  const settled = outcome === 'later' ? null : outcome
  await sql`UPDATE alerts.letters SET outcome = ${settled}, answer = ${answer.slice(0, 300)}, begun_at = CASE WHEN ${outcome === 'later'} THEN NULL ELSE begun_at END
    WHERE dispatch_id = ${dispatchId} AND subscriber_id = ${subscriberId}`.execute(db)
}

/** How the letters of a message ended; those that were begun and never answered count as uncertain. */
export async function countLetters(
  { db }: Reader,
  dispatchId: DispatchId,
): Promise<{ readonly sent: number; readonly rejected: number; readonly uncertain: number }> {
  const { rows } = await sql<{ sent: number; rejected: number; uncertain: number }>`
    SELECT count(*) FILTER (WHERE outcome = 'sent')::int AS sent, count(*) FILTER (WHERE outcome = 'rejected')::int AS rejected,
      count(*) FILTER (WHERE begun_at IS NOT NULL AND (outcome = 'uncertain' OR outcome IS NULL))::int AS uncertain
      FROM alerts.letters WHERE dispatch_id = ${dispatchId}`.execute(db)
  return rows[0]!
}
