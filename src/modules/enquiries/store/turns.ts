import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { ReceptionId, Turn, TurnId } from '../reception.ts'
import { authorOf } from './author.ts'

type Kept = Turn & { readonly authorityId: Id<'authority'> }

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    SELECT t.id, t.authority_id AS "authorityId", t.reception_id AS "receptionId", t.turn::int AS turn, t.code, t.name, t.phone, t.matter, t.booked_at AS "bookedAt",
      t.cancelled_at AS "cancelledAt", s.came, s.result
    FROM enquiries.turns t LEFT JOIN LATERAL (SELECT came, result FROM enquiries.turn_results s WHERE s.authority_id = t.authority_id AND s.turn_id = t.id
      ORDER BY at DESC, id DESC LIMIT 1) s ON true ${rest}`.execute(db)
  return rows
}

/** The turns of a reception that were not given back, in order. */
export const listTurns = (reader: Reader, receptionId: ReceptionId): Promise<Kept[]> =>
  ask(reader, sql`WHERE t.reception_id = ${receptionId} AND t.cancelled_at IS NULL ORDER BY t.turn`)

/** The turn with this code; read by Krông itself for who holds the code. */
export async function findTurnByCode(reader: Reader, code: string): Promise<Kept | undefined> {
  return (await ask(reader, sql`WHERE t.code = ${code}`))[0]
}

/** One turn of the reader's authority; refuses where there is none (404). */
export async function getTurn(reader: Reader, id: TurnId): Promise<Kept> {
  return (await ask(reader, sql`WHERE t.id = ${id}`))[0] ?? refuse(404, reason('enquiries.no-turn'))
}

/** The turn that a sending got. */
export async function findTurnOfSending(reader: Reader, submission: string): Promise<Kept | undefined> {
  return (await ask(reader, sql`WHERE t.submission = ${submission}`))[0]
}

export type NewTurn = Pick<Turn, 'turn' | 'code' | 'name' | 'phone' | 'matter' | 'receptionId'> & {
  readonly authorityId: Id<'authority'>
  readonly submission: string
  readonly sample: boolean
}

/** Writes a booked turn; gives its id. */
export async function insertTurn({ db, now }: Tx, one: NewTurn): Promise<TurnId> {
  const id: TurnId = newId<'turn'>()
  await sql`
    INSERT INTO enquiries.turns (id, authority_id, reception_id, turn, code, submission, name, phone, matter, booked_at, sample)
    VALUES (${id}, ${one.authorityId}, ${one.receptionId}, ${one.turn}, ${one.code}, ${one.submission}, ${one.name}, ${one.phone}, ${one.matter}, ${now}, ${one.sample})`.execute(
    db,
  )
  return id
}

/** Closes a turn that was given back; whether it was still held. */
export async function closeTurn({ db, now }: Tx, id: TurnId): Promise<boolean> {
  const result = await sql`
    UPDATE enquiries.turns SET cancelled_at = ${now} WHERE id = ${id} AND cancelled_at IS NULL`.execute(db)
  return result.numAffectedRows === 1n
}

/** Writes whether who booked a turn came, and what came of it. */
export async function insertTurnResult(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Kept, 'id' | 'authorityId'>,
  { came, result }: { readonly came: boolean; readonly result: string },
): Promise<void> {
  const { id: account, name } = authorOf(actor)
  await sql`
    INSERT INTO enquiries.turn_results (id, authority_id, turn_id, came, result, at, by_account, by_name)
    VALUES (${newId()}, ${authorityId}, ${id}, ${came}, ${result}, ${now}, ${account}, ${name})`.execute(db)
}
