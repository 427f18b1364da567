import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { PeerId } from '../peer.ts'
import { authorityHere } from './find-route.ts'

export type Acknowledged = { readonly hash: string; readonly receipt: string }

/** What is known of a message before its packet is read. */
export type MessageStanding = {
  /** The addressee, where it is in this instance today. */
  readonly authorityId: Id<'authority'> | undefined
  /** Whether the sender is reached at the peer that speaks for it today; without a peer, whether it is in this instance. */
  readonly isOfSender: boolean
  /** What was acknowledged of it before. */
  readonly before: Acknowledged | undefined
}

type Row = {
  readonly authorityId: Id<'authority'> | null
  readonly isOfSender: boolean
  readonly hash: string | null
  readonly receipt: string | null
}

/** Asks everything that is known of a message; one statement over indexes, as it is asked for each message. */
export async function getMessageStanding(
  { db, today }: Reader,
  peerId: PeerId | null,
  message: { readonly id: string; readonly from: string; readonly to: string },
): Promise<MessageStanding> {
  const { id, from, to } = message
  const atPeer = sql`SELECT FROM exchange.directory WHERE organ_id = ${from} AND peer_id = ${peerId}
    AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})`
  const { rows } = await sql<Row>`
    SELECT (${authorityHere(to, today)}) AS "authorityId", EXISTS (${peerId ? atPeer : authorityHere(from, today)}) AS "isOfSender", known.hash, known.receipt
    FROM (SELECT 1) AS one LEFT JOIN exchange.arrivals known ON known.from_code = ${from} AND known.to_code = ${to} AND known.message_id = ${id}`.execute(
    db,
  )
  const { authorityId, isOfSender, hash, receipt } = rows[0]!
  return {
    authorityId: authorityId ?? undefined,
    isOfSender,
    before: hash && receipt ? { hash, receipt } : undefined,
  }
}
