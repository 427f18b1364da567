import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import { noStamper, type StampingRows } from '../../evidence.ts'

export type BatchToSeal = {
  readonly number: bigint
  readonly batchHash: string
  readonly signed: boolean
}

/** Batches that are not signed, or (where somebody stamps) not stamped; the oldest first. */
export async function listBatchesToSeal(
  { db }: Reader,
  { stamping, limit }: { readonly stamping: boolean; readonly limit: number },
): Promise<BatchToSeal[]> {
  const { rows } = await sql<BatchToSeal>`
    SELECT number, batch_hash AS "batchHash", signature IS NOT NULL AS signed FROM exchange.log_batches
    WHERE ${stamping ? sql`time_stamp IS NULL` : sql`signature IS NULL`} ORDER BY number LIMIT ${limit}`.execute(
    db,
  )
  return rows
}

/** Keeps the signature of a batch; one that is there stays. */
export async function markSigned(
  { db }: Tx,
  number: bigint,
  { signature, signedBy }: { readonly signature: string; readonly signedBy: string },
): Promise<void> {
  await sql`
    UPDATE exchange.log_batches SET signature = ${signature}, signed_by = ${signedBy} WHERE number = ${number} AND signature IS NULL`.execute(
    db,
  )
}

/** Keeps the time stamp of a batch; one that is there stays. */
export async function markStamped({ db, now }: Tx, number: bigint, token: Uint8Array): Promise<void> {
  await sql`
    UPDATE exchange.log_batches SET time_stamp = ${Buffer.from(token)}, stamped_at = ${now}, stamp_fault = NULL, failing_since = NULL
    WHERE number = ${number} AND time_stamp IS NULL`.execute(db)
}

/** Keeps why a batch could not be stamped, and since when. */
export async function markUnstamped({ db, now }: Tx, number: bigint, fault: string): Promise<void> {
  await sql`
    UPDATE exchange.log_batches SET stamp_fault = ${fault}, failing_since = coalesce(failing_since, ${now})
    WHERE number = ${number} AND time_stamp IS NULL`.execute(db)
}

/** Marks every batch without a stamp as one that nobody stamps, or takes that mark off them once somebody does. */
export async function markStamping({ db }: Tx, stamping: boolean): Promise<void> {
  await (
    stamping
      ? sql`UPDATE exchange.log_batches SET stamp_fault = NULL WHERE time_stamp IS NULL AND stamp_fault = ${noStamper}`
      : sql`UPDATE exchange.log_batches SET stamp_fault = ${noStamper}, failing_since = NULL
          WHERE time_stamp IS NULL AND stamp_fault IS DISTINCT FROM ${noStamper}`
  ).execute(db)
}

/** How the stamping stands; one statement over indexes, as it is asked for each message. */
export async function getStampingRows({ db }: Reader): Promise<StampingRows> {
  const { rows } = await sql<StampingRows>`
    SELECT oldest.sealed_at AS "sealedAt", oldest.failing_since AS "failingSince", unsealed.at AS "unsealedAt",
      coalesce(newest.configured, false) AS configured
    FROM (SELECT 1) AS one
      LEFT JOIN LATERAL (SELECT sealed_at, failing_since FROM exchange.log_batches WHERE time_stamp IS NULL ORDER BY number LIMIT 1) oldest ON true
      LEFT JOIN LATERAL (SELECT at FROM exchange.log_entries WHERE batch IS NULL ORDER BY seq LIMIT 1) unsealed ON true
      LEFT JOIN LATERAL (SELECT time_stamp IS NOT NULL OR stamp_fault IS DISTINCT FROM ${noStamper} AS configured
        FROM exchange.log_batches ORDER BY number DESC LIMIT 1) newest ON true`.execute(db)
  return rows[0]!
}
