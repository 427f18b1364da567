import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { LogBatch } from '../../evidence.ts'

/** A batch as it is kept. */
export type KeptBatch = LogBatch & {
  readonly batchHash: string
  /** JWS `krong-log`, and the fingerprint of whose it is; null until it was signed. */
  readonly signature: string | null
  readonly signedBy: string | null
  /** DER of the token; null until it was stamped. */
  readonly timeStamp: Uint8Array | null
}

const columns = sql`b.number, b.sealed_at AS "sealedAt", b.first_seq AS "firstSeq", b.last_seq AS "lastSeq", b.count, b.root,
  b.previous_hash AS "previousHash", b.batch_hash AS "batchHash", b.signature, b.signed_by AS "signedBy", b.time_stamp AS "timeStamp"`

/** Waits for whoever seals at this moment: until this transaction ends nobody else does. */
export async function lockLog({ db }: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('krong exchange log'))`.execute(db)
}

/** The newest batch, or undefined before the first. */
export async function findLastBatch({ db }: Reader): Promise<KeptBatch | undefined> {
  const { rows } = await sql<KeptBatch>`
    SELECT ${columns} FROM exchange.log_batches b ORDER BY b.number DESC LIMIT 1`.execute(db)
  return rows[0]
}

/** Writes a batch, unsigned and unstamped. */
export async function insertBatch(
  { db }: Tx,
  batch: LogBatch & { readonly batchHash: string },
): Promise<void> {
  await sql`
    INSERT INTO exchange.log_batches (number, sealed_at, first_seq, last_seq, count, root, previous_hash, batch_hash)
    VALUES (${batch.number}, ${batch.sealedAt}, ${batch.firstSeq}, ${batch.lastSeq}, ${batch.count}, ${batch.root}, ${batch.previousHash},
      ${batch.batchHash})`.execute(db)
}

/** A batch by its number, or undefined. */
export async function findBatch({ db }: Reader, number: bigint): Promise<KeptBatch | undefined> {
  const { rows } = await sql<KeptBatch>`
    SELECT ${columns} FROM exchange.log_batches b WHERE b.number = ${number}`.execute(db)
  return rows[0]
}

/** Batches after a number, in their order. */
export async function listBatchesAfter({ db }: Reader, number: bigint, limit: number): Promise<KeptBatch[]> {
  const { rows } = await sql<KeptBatch>`
    SELECT ${columns} FROM exchange.log_batches b WHERE b.number > ${number} ORDER BY b.number LIMIT ${limit}`.execute(
    db,
  )
  return rows
}

/** The batches after a number up to the first that has a time stamp; none where none of them has. */
export async function listUpToStamp({ db }: Reader, number: bigint): Promise<KeptBatch[]> {
  const { rows } = await sql<KeptBatch>`
    SELECT ${columns} FROM exchange.log_batches b
    WHERE b.number > ${number} AND b.number <= (
      SELECT min(s.number) FROM exchange.log_batches s WHERE s.number > ${number} AND s.time_stamp IS NOT NULL)
    ORDER BY b.number`.execute(db)
  return rows
}
