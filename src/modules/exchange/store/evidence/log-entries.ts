import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { LogEntry } from '../../evidence.ts'

/** Writes an entry with its hash. One statement: it runs inside every act that receives or delivers. */
export async function insertLogEntry({ db }: Tx, entry: LogEntry, entryHash: string): Promise<void> {
  await sql`
    INSERT INTO exchange.log_entries (id, at, direction, way, outcome, from_code, to_code, message_id, packet_hash, message, receipt, entry_hash)
    VALUES (${entry.id}, ${entry.at}, ${entry.direction}, ${entry.way}, ${entry.outcome}, ${entry.fromCode}, ${entry.toCode}, ${entry.messageId},
      ${entry.packetHash}, ${entry.message}, ${entry.receipt}, ${entryHash})`.execute(db)
}

/** An entry as it is kept; the batch is null until its minute is sealed. */
export type KeptEntry = LogEntry & {
  readonly seq: bigint
  readonly entryHash: string
  readonly batch: bigint | null
}

const columns = sql`e.id, e.seq, e.at, e.direction, e.way, e.outcome, e.from_code AS "fromCode", e.to_code AS "toCode", e.message_id AS "messageId",
  e.packet_hash AS "packetHash", e.message, e.receipt, e.entry_hash AS "entryHash", e.batch`

/** Numbers and hashes of entries that no batch has, in their order. */
export async function listUnsealed(
  { db }: Reader,
  limit: number,
): Promise<{ readonly seq: bigint; readonly entryHash: string }[]> {
  const { rows } = await sql<{ seq: bigint; entryHash: string }>`
    SELECT seq, entry_hash AS "entryHash" FROM exchange.log_entries WHERE batch IS NULL ORDER BY seq LIMIT ${limit}`.execute(
    db,
  )
  return rows
}

/** Gives entries their batch. */
export async function putIntoBatch({ db }: Tx, batch: bigint, seqs: readonly bigint[]): Promise<void> {
  await sql`
    UPDATE exchange.log_entries SET batch = ${batch} WHERE batch IS NULL AND seq = ANY (${seqs.map(String)}::bigint[])`.execute(
    db,
  )
}

/** Hashes of the entries of a batch in their order. */
export async function listBatchHashes(
  { db }: Reader,
  batch: bigint,
): Promise<{ readonly id: string; readonly entryHash: string }[]> {
  const { rows } = await sql<{ id: string; entryHash: string }>`
    SELECT id, entry_hash AS "entryHash" FROM exchange.log_entries WHERE batch = ${batch} ORDER BY seq`.execute(
    db,
  )
  return rows
}

/** The entries of a batch in their order; of null those that no batch has yet. */
export async function listEntriesOfBatch({ db }: Reader, batch: bigint | null): Promise<KeptEntry[]> {
  const { rows } = await sql<KeptEntry>`
    SELECT ${columns} FROM exchange.log_entries e
    WHERE ${batch === null ? sql`e.batch IS NULL` : sql`e.batch = ${batch}`} ORDER BY e.seq`.execute(db)
  return rows
}

/**
 * Entries about a message, or about the messages of a document: named by the identifier of the message, by that of the document as packets name
 * it, or by that of the paper in this instance.
 */
export async function listEntriesAbout({ db }: Reader, id: string): Promise<KeptEntry[]> {
  const { rows } = await sql<KeptEntry>`
    SELECT ${columns} FROM exchange.log_entries e WHERE e.message_id = ${id}
      OR e.message_id IN (
        SELECT p.id::text FROM exchange.packets p WHERE p.document_id = ${id} OR p.subject_id = ${id}
        UNION ALL SELECT a.message_id FROM exchange.arrivals a WHERE a.document_id = ${id} OR a.subject_id = ${id})
    ORDER BY e.seq`.execute(db)
  return rows
}
