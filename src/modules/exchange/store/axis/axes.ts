import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { type Axis, type AxisAccess, type AxisId, hideAxisSecret, readAxisSecret } from '../../axis.ts'

const columns = sql`id, name, settings, added_at AS "addedAt", added_by AS "addedBy", paused_at AS "pausedAt", paused_by AS "pausedBy",
  paused_why AS "pausedWhy", polled_at AS "polledAt", poll_fault AS "pollFault", ended_at AS "endedAt", ended_why AS "endedWhy"`

/** The axes, those at work first; without their secrets. */
export async function listAxes({ db }: Reader): Promise<Axis[]> {
  const { rows } = await sql<Axis>`
    SELECT ${columns} FROM exchange.axes ORDER BY ended_at IS NOT NULL, name COLLATE platform.vietnamese, id`.execute(
    db,
  )
  return rows
}

/** One axis, without its secret. */
export async function findAxis({ db }: Reader, id: AxisId): Promise<Axis | undefined> {
  const { rows } = await sql<Axis>`SELECT ${columns} FROM exchange.axes WHERE id = ${id}`.execute(db)
  return rows[0]
}

/** One axis until the end of the act. */
export async function lockAxis({ db }: Tx, id: AxisId): Promise<Axis | undefined> {
  const { rows } = await sql<Axis>`SELECT ${columns} FROM exchange.axes WHERE id = ${id} FOR UPDATE`.execute(
    db,
  )
  return rows[0]
}

type Kept = Omit<AxisAccess, 'secret'> & { readonly secrets: Uint8Array | null }
const withSecret = ({ secrets, ...axis }: Kept): AxisAccess => ({
  ...axis,
  secret: (secrets && readAxisSecret(axis.id, secrets)) ?? '',
})
const access = sql`id, name, settings, polled_at AS "polledAt", poll_fault AS "pollFault", secrets`

/** An axis at work with what it knows us by (empty where it opens no more); undefined where it is none, paused or ended. As Krông itself. */
export async function findAxisAccess({ db }: Reader, id: AxisId): Promise<AxisAccess | undefined> {
  const { rows } = await sql<Kept>`
    SELECT ${access} FROM exchange.axes WHERE id = ${id} AND paused_at IS NULL AND ended_at IS NULL`.execute(
    db,
  )
  return rows[0] && withSecret(rows[0])
}

/** The axes at work with what they know us by. As Krông itself. */
export async function listAxisAccess({ db }: Reader): Promise<AxisAccess[]> {
  const { rows } = await sql<Kept>`
    SELECT ${access} FROM exchange.axes WHERE paused_at IS NULL AND ended_at IS NULL ORDER BY polled_at NULLS FIRST, id`.execute(
    db,
  )
  return rows.map(withSecret)
}

export type NewAxis = Pick<Axis, 'name' | 'settings'> & { readonly secret: string; readonly by: string }

/** Writes an axis; undefined where one of that name is at work. */
export async function insertAxis(
  { db, now }: Tx,
  { name, settings, secret, by }: NewAxis,
): Promise<AxisId | undefined> {
  const id = newId<'axis'>()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO exchange.axes (id, name, settings, secrets, added_at, added_by)
    SELECT ${id}::uuid, ${name}::text, ${JSON.stringify(settings)}::jsonb, ${Buffer.from(hideAxisSecret(id, secret))}::bytea, ${now}::timestamptz, ${by}::text
    WHERE NOT EXISTS (SELECT FROM exchange.axes WHERE name = ${name} AND ended_at IS NULL)`.execute(db)
  return numAffectedRows === 0n ? undefined : id
}

/** Two people do not give the same name at once: held until the end of the act. */
export async function lockAxisNames({ db }: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('exchange.axes'))`.execute(db)
}

/** Writes how an axis is spoken to, and its secret where it is a new one; the last round is kept. */
export async function updateAxis(
  { db }: Tx,
  id: AxisId,
  { settings, secret }: Pick<Axis, 'settings'> & { readonly secret?: string },
): Promise<void> {
  const secrets = secret === undefined ? null : Buffer.from(hideAxisSecret(id, secret))
  await sql`UPDATE exchange.axes SET settings = ${JSON.stringify(settings)}::jsonb, secrets = coalesce(${secrets}::bytea, secrets)
    WHERE id = ${id}`.execute(db)
}

/** Stops an axis, or lets it go on where pause is null; false where nothing changed. */
export async function pauseAxisRow(
  { db, now }: Tx,
  id: AxisId,
  pause: { readonly by: string; readonly why: string } | null,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE exchange.axes SET paused_at = ${pause && now}, paused_by = ${pause?.by ?? null}, paused_why = ${pause?.why ?? null}
    WHERE id = ${id} AND ended_at IS NULL AND (paused_at IS NULL) = ${pause !== null}`.execute(db)
  return numAffectedRows > 0n
}

/** Ends an axis for good; what it knew us by is forgotten. */
export async function endAxisRow({ db, now }: Tx, id: AxisId, why: string): Promise<void> {
  await sql`UPDATE exchange.axes SET ended_at = ${now}, ended_why = ${why}, secrets = NULL
    WHERE id = ${id} AND ended_at IS NULL`.execute(db)
}

/** Keeps how a round of asking ended: when it began where everything was settled, what was wrong where not. */
export async function updatePolled(
  { db }: Tx,
  id: AxisId,
  { polledAt, fault }: { readonly polledAt: Temporal.Instant | null; readonly fault: string | null },
): Promise<void> {
  await sql`UPDATE exchange.axes SET polled_at = coalesce(${polledAt}::timestamptz, polled_at), poll_fault = ${fault} WHERE id = ${id}`.execute(
    db,
  )
}
