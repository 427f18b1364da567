import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ChannelKind, Dispatch, DispatchId, DispatchOutcome, Message, MessageId } from '../outward.ts'

export type NewMessage = Omit<Message, 'subjectId'> & {
  readonly subject: { readonly type: string; readonly id: string }
  readonly occasion: string
  readonly untilAt: Temporal.Instant | null
  readonly by: string | null
  readonly byName: string
}

// What was put back in the queue begins its tries anew: its attempts say that it was begun before.
const reachedBefore = ({ authorityId, subject }: NewMessage) => sql`
  SELECT unnest(m.reaches) FROM alerts.messages m WHERE m.authority_id = ${authorityId} AND m.subject_id = ${subject.id} AND EXISTS (SELECT FROM alerts.dispatches d
    WHERE d.message_id = m.id AND (d.tries > 0 OR EXISTS (SELECT FROM alerts.tries t WHERE t.dispatch_id = d.id)))`

/** Writes a message, or finds the one of its occasion. It reaches whom an earlier message of its subject reached as well, once that was begun to be told: what moved on is told to those too whom it left. */
export async function insertMessage({ db, now }: Tx, message: NewMessage): Promise<MessageId> {
  const { rows } = await sql<{ id: MessageId }>`
    INSERT INTO alerts.messages (id, authority_id, subject_type, subject_id, occasion, urgent, title, body, address, until_at, reaches, asked_at, asked_by, asked_by_name)
    VALUES (${message.id}, ${message.authorityId}, ${message.subject.type}, ${message.subject.id}, ${message.occasion}, ${message.urgent}, ${message.title}, ${message.body},
      ${message.address}, ${message.untilAt},
      ARRAY(SELECT unnest(${[...message.reaches]}::uuid[]) UNION ${reachedBefore(message)}), ${now}, ${message.by}, ${message.byName})
    ON CONFLICT (authority_id, occasion) DO UPDATE SET occasion = excluded.occasion RETURNING id`.execute(db)
  return rows[0]!.id
}

/** Puts a message in the queue of channels; those that have it already stay as they are. Gives how many are new. */
export async function insertDispatches(
  { db, now }: Tx,
  { id, authorityId }: Pick<Message, 'id' | 'authorityId'>,
  channels: readonly ChannelKind[],
): Promise<number> {
  const ids = channels.map(() => newId<'dispatch'>())
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO alerts.dispatches (id, authority_id, message_id, channel, queued_at, next_at)
    SELECT dispatch, ${authorityId}, ${id}, channel, ${now}, ${now} FROM unnest(${ids}::uuid[], ${[...channels]}::text[]) AS asked (dispatch, channel)
    ON CONFLICT (message_id, channel) DO NOTHING`.execute(db)
  return Number(numAffectedRows)
}

const seen = sql`d.id, d.message_id AS "messageId", d.channel, m.title, m.subject_type AS "subjectType", m.subject_id AS "subjectId", d.queued_at AS "queuedAt",
  d.next_at AS "nextAt", d.begun_at AS "begunAt", d.tries, d.outcome, d.code, d.answer, d.settled_at AS "settledAt", m.asked_by_name AS "askedByName"`

/** What was told outward, the newest first: of one subject, or of the whole authority. */
export async function listDispatches(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { subjectId, most }: { readonly subjectId?: string; readonly most: number },
): Promise<Dispatch[]> {
  const { rows } = await sql<Dispatch>`
    SELECT ${seen} FROM alerts.dispatches d JOIN alerts.messages m ON m.id = d.message_id
     WHERE d.authority_id = ${authorityId} AND (${subjectId ?? null}::uuid IS NULL OR m.subject_id = ${subjectId ?? null}) ORDER BY d.queued_at DESC, d.channel LIMIT ${most}`.execute(
    db,
  )
  return rows
}

export type Lane = { readonly authorityId: Id<'authority'>; readonly channel: ChannelKind }

/** Lanes in which something waits whose time has come, or was begun and never answered. */
export async function listLanes({ db, now }: Reader): Promise<Lane[]> {
  const { rows } = await sql<Lane>`
    SELECT DISTINCT authority_id AS "authorityId", channel FROM alerts.dispatches WHERE outcome IS NULL AND next_at <= ${now}`.execute(
    db,
  )
  return rows
}

export type Waiting = Message & {
  readonly dispatchId: DispatchId
  readonly queuedAt: Temporal.Instant
  readonly nextAt: Temporal.Instant
  readonly begunAt: Temporal.Instant | null
  readonly tries: number
  readonly progress: Readonly<Record<string, string>>
  readonly untilAt: Temporal.Instant | null
  readonly withdrawn: boolean
}

/** What waits in a lane, in its order: what is urgent first, then as it was asked for. */
export async function listWaiting({ db }: Reader, { authorityId, channel }: Lane): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    SELECT m.id, m.authority_id AS "authorityId", m.subject_id AS "subjectId", m.title, m.body, m.address, m.urgent, m.reaches, d.id AS "dispatchId", d.queued_at AS "queuedAt", d.next_at AS "nextAt",
      d.begun_at AS "begunAt", d.tries, d.progress, m.until_at AS "untilAt", m.withdrawn_at IS NOT NULL AS withdrawn
      FROM alerts.dispatches d JOIN alerts.messages m ON m.id = d.message_id
     WHERE d.authority_id = ${authorityId} AND d.channel = ${channel} AND d.outcome IS NULL ORDER BY m.urgent DESC, d.queued_at, d.id LIMIT 50`.execute(
    db,
  )
  return rows
}

/** When messages of a lane went out within the last hour. */
export async function listSentWithinHour(
  { db, now }: Reader,
  { authorityId, channel }: Lane,
): Promise<Temporal.Instant[]> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    SELECT settled_at AS at FROM alerts.dispatches WHERE authority_id = ${authorityId} AND channel = ${channel} AND outcome = 'sent'
      AND settled_at > ${now.subtract({ hours: 1 })}`.execute(db)
  return rows.map(({ at }) => at)
}

/** Notes that a message is being handed over. */
export async function updateBegun({ db, now }: Tx, id: DispatchId): Promise<void> {
  await sql`UPDATE alerts.dispatches SET begun_at = ${now}, tries = tries + 1 WHERE id = ${id}`.execute(db)
}

/** Puts a message off: it waits for its next attempt. */
export async function updateLater(
  { db }: Tx,
  id: DispatchId,
  { nextAt, code, answer, progress }: { readonly nextAt: Temporal.Instant; readonly code: string; readonly answer: string; readonly progress: object }, // prettier-ignore
): Promise<void> {
  await sql`UPDATE alerts.dispatches SET begun_at = NULL, next_at = ${nextAt}, code = ${code}, answer = ${answer}, progress = ${JSON.stringify(progress)}::jsonb
    WHERE id = ${id} AND outcome IS NULL`.execute(db)
}

/** Keeps how far a message came with a channel that takes several steps. */
export async function updateProgress({ db }: Tx, id: DispatchId, progress: object): Promise<void> {
  await sql`UPDATE alerts.dispatches SET progress = ${JSON.stringify(progress)}::jsonb WHERE id = ${id}`.execute(
    db,
  )
}

/** Notes how it ended. */
export async function updateOutcome(
  { db, now }: Tx,
  id: DispatchId,
  { outcome, code, answer }: { readonly outcome: DispatchOutcome; readonly code: string; readonly answer: string }, // prettier-ignore
): Promise<void> {
  await sql`UPDATE alerts.dispatches SET outcome = ${outcome}, code = ${code}, answer = ${answer}, settled_at = ${now} WHERE id = ${id} AND outcome IS NULL`.execute(
    db,
  )
}

/** Puts what failed, or of which nobody knows, back in the queue; false where it is not so. */
export async function reopenDispatch({ db, now }: Tx, id: DispatchId): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE alerts.dispatches SET outcome = NULL, settled_at = NULL, begun_at = NULL, next_at = ${now}, queued_at = ${now}, tries = 0
     WHERE id = ${id} AND outcome IN ('failed', 'uncertain')`.execute(db)
  return numAffectedRows > 0n
}

/** Everything that waits in a lane is due at once: the channel was mended. */
export async function hastenLane({ db, now }: Tx, { authorityId, channel }: Lane): Promise<void> {
  await sql`UPDATE alerts.dispatches SET next_at = ${now} WHERE authority_id = ${authorityId} AND channel = ${channel} AND outcome IS NULL AND begun_at IS NULL`.execute(
    db,
  )
}
