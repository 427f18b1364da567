import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { RefusedAtDoor } from '../refusal-at-door.ts'

/** Keeps what was refused; the same again within an hour is counted in the row that is there. Gives how often by now. */
export async function noteRefusal({ db, now }: Tx, refused: RefusedAtDoor): Promise<number> {
  const { rows } = await sql<{ times: number }>`
    UPDATE exchange.refusals SET times = times + 1 WHERE id = (
      SELECT id FROM exchange.refusals WHERE at > ${now}::timestamptz - interval '1 hour' AND stage = ${refused.stage} AND code = ${refused.code}
        AND fingerprint IS NOT DISTINCT FROM ${refused.fingerprint} AND message_id IS NOT DISTINCT FROM ${refused.messageId}
        AND to_code IS NOT DISTINCT FROM ${refused.toCode} ORDER BY at DESC LIMIT 1)
    RETURNING times`.execute(db)
  if (rows[0]) return rows[0].times
  await sql`INSERT INTO exchange.refusals (id, at, stage, code, said, fingerprint, peer_id, address, from_code, to_code, message_id, hash)
    VALUES (${newId()}, ${now}, ${refused.stage}, ${refused.code}, ${refused.text}, ${refused.fingerprint}, ${refused.peerId}, ${refused.address},
      ${refused.fromCode}, ${refused.toCode}, ${refused.messageId}, ${refused.hash})`.execute(db)
  return 1
}

export type KnownRefusal = RefusedAtDoor & {
  readonly at: Temporal.Instant
  readonly times: number
  readonly peerName: string | null
}

/** What was refused last; read as Krông itself. */
export async function listRefusals({ db }: Reader, most: number): Promise<KnownRefusal[]> {
  const { rows } = await sql<KnownRefusal>`
    SELECT r.at, r.times, r.stage, r.code, r.said AS text, r.fingerprint, r.peer_id AS "peerId", r.address, r.from_code AS "fromCode", r.to_code AS "toCode",
      r.message_id AS "messageId", r.hash, p.name AS "peerName"
    FROM exchange.refusals r LEFT JOIN exchange.peers p ON p.id = r.peer_id ORDER BY r.at DESC LIMIT ${most}`.execute(
    db,
  )
  return rows
}
