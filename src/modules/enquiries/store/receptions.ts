import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Reception, ReceptionId } from '../reception.ts'
import { authorOf } from './author.ts'

const columns = sql`r.number, r.authority_id AS "authorityId", r.day, r.opens, r.closes, r.official, r.post, r.place, r.note, r.turns::int AS turns, r.sample`

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Reception[]> {
  const { rows } = await sql<Reception>`
    SELECT r.id, ${columns}, (SELECT count(*)::int FROM enquiries.turns t WHERE t.authority_id = r.authority_id AND t.reception_id = r.id AND t.cancelled_at IS NULL) AS taken,
      c.change, c.official AS "standIn", c.post AS "standInPost", c.why
    FROM enquiries.receptions r LEFT JOIN LATERAL (SELECT change, official, post, why FROM enquiries.reception_changes c
      WHERE c.authority_id = r.authority_id AND c.reception_id = r.id ORDER BY at DESC, id DESC LIMIT 1) c ON true ${rest}`.execute(
    db,
  )
  return rows
}

/** A reception as anonymous pages show it. */
export type PublishedReception = Omit<Reception, 'id'>

/** Receptions of an authority from one day until another, as anonymous pages show them. */
export async function listPublishedReceptions(
  { db }: Reader,
  authorityId: Id<'authority'>,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<PublishedReception[]> {
  const { rows } = await sql<PublishedReception>`
    SELECT ${columns}, r.taken, r.change, r.stand_in AS "standIn", r.stand_in_post AS "standInPost", r.why FROM enquiries.published_receptions r
    WHERE r.authority_id = ${authorityId} AND r.day BETWEEN ${from}::date AND ${until}::date ORDER BY r.day, r.opens, r.number`.execute(
    db,
  )
  return rows
}

/** One reception of an authority by its public number. */
export async function findPublishedReception(
  { db }: Reader,
  authorityId: Id<'authority'>,
  number: bigint,
): Promise<PublishedReception | undefined> {
  const { rows } = await sql<PublishedReception>`
    SELECT ${columns}, r.taken, r.change, r.stand_in AS "standIn", r.stand_in_post AS "standInPost", r.why FROM enquiries.published_receptions r
    WHERE r.authority_id = ${authorityId} AND r.number = ${number}`.execute(db)
  return rows[0]
}

/** Receptions of the reader's authority from a day on. */
export const listReceptions = (
  reader: Reader,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Reception[]> =>
  ask(
    reader,
    sql`WHERE r.authority_id = platform.authority() AND r.day BETWEEN ${from}::date AND ${until}::date ORDER BY r.day, r.opens, r.number LIMIT 200`,
  )

/** One reception of the reader's authority; refuses where there is none (404). */
export async function getReception(reader: Reader, id: ReceptionId): Promise<Reception> {
  return (await ask(reader, sql`WHERE r.id = ${id}`))[0] ?? refuse(404, reason('enquiries.no-reception'))
}

/** The same, nobody else booking or changing it meanwhile. */
export async function lockReception(tx: Tx, id: ReceptionId): Promise<Reception> {
  await sql`SELECT FROM enquiries.receptions WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getReception(tx, id)
}

/** The reception with this public number, locked; read by Krông itself for who books. */
export async function lockReceptionByNumber(
  tx: Tx,
  authorityId: Id<'authority'>,
  number: bigint,
): Promise<Reception> {
  const { rows } = await sql<{ id: ReceptionId }>`
    SELECT id FROM enquiries.receptions WHERE number = ${number} AND authority_id = ${authorityId} FOR UPDATE`.execute(
    tx.db,
  )
  return rows[0] ? getReception(tx, rows[0].id) : refuse(404, reason('enquiries.no-reception'))
}

export type ReceptionFacts = Pick<
  Reception,
  'day' | 'opens' | 'closes' | 'official' | 'post' | 'place' | 'note' | 'turns'
>

/** Whether somebody receives citizens already at hours that touch these, at another reception than the one named by its id; nobody else enters a reception of that day meanwhile. */
export async function isReceiving(
  { db }: Tx,
  authorityId: Id<'authority'>,
  {
    id,
    day,
    opens,
    closes,
    official,
  }: Pick<Reception, 'day' | 'opens' | 'closes' | 'official'> & Partial<Pick<Reception, 'id'>>,
): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`enquiries.receptions:${authorityId}:${day.toString()}`}, 0))`.execute(
    db,
  )
  const { rows } = await sql`
    SELECT FROM enquiries.receptions r LEFT JOIN LATERAL (SELECT change, official FROM enquiries.reception_changes c
      WHERE c.authority_id = r.authority_id AND c.reception_id = r.id ORDER BY at DESC, id DESC LIMIT 1) c ON true
    WHERE r.authority_id = ${authorityId} AND r.id IS DISTINCT FROM ${id ?? null}::uuid AND r.day = ${day}::date AND r.opens < ${closes} AND r.closes > ${opens}
      AND c.change IS DISTINCT FROM 'cancelled' AND platform.fold(coalesce(c.official, r.official)) = platform.fold(${official}) LIMIT 1`.execute(
    db,
  )
  return rows.length > 0
}

/** Writes a day of reception. */
export async function insertReception(
  { db, now, actor }: Tx,
  authorityId: Id<'authority'>,
  { day, opens, closes, official, post, place, note, turns }: ReceptionFacts,
  sample: boolean,
): Promise<ReceptionId> {
  const id: ReceptionId = newId<'reception'>()
  const { id: account, name } = authorOf(actor)
  await sql`
    INSERT INTO enquiries.receptions (id, authority_id, day, opens, closes, official, post, place, note, turns, sample, at, by_account, by_name)
    VALUES (${id}, ${authorityId}, ${day}, ${opens}, ${closes}, ${official}, ${post}, ${place}, ${note}, ${turns}, ${sample}, ${now}, ${account}, ${name})`.execute(
    db,
  )
  return id
}

/** Writes who stands in at a reception, or that it does not take place. */
export async function insertReceptionChange(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Reception, 'id' | 'authorityId'>,
  {
    standIn,
    why,
  }: { readonly standIn?: { readonly official: string; readonly post: string }; readonly why: string },
): Promise<void> {
  const { id: account, name } = authorOf(actor)
  await sql`
    INSERT INTO enquiries.reception_changes (id, authority_id, reception_id, change, official, post, why, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${standIn ? 'stand-in' : 'cancelled'}, ${standIn?.official ?? null}, ${standIn?.post ?? null}, ${why}, ${now},
      ${account}, ${name})`.execute(db)
}
