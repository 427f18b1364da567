import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { refuseFile, sayBytes } from './refuse-file.ts'

/** Bytes an authority may keep unless told otherwise: 50 GB. */
export const ordinaryQuota = 50 * 1024 ** 3

/** Bytes that an authority has attached: those counted before, and those that came since; a few rows of an index, however many files there are. */
const used = (authorityId: Id<'authority'>) => sql`(
  SELECT coalesce(counted.bytes, 0) + coalesce((SELECT sum(f.size) FROM files.files f
      WHERE f.authority_id = ${authorityId} AND f.kept_at >= coalesce(counted.upto, '-infinity')), 0)
  FROM (SELECT 1) AS one LEFT JOIN files.usages counted ON counted.authority_id = ${authorityId})`

const limit = (authorityId: Id<'authority'>) =>
  sql`coalesce((SELECT bytes FROM files.quotas WHERE authority_id = ${authorityId}), ${ordinaryQuota}::bigint)`

/** Bytes that an authority has attached, and how many it may. */
export async function readUsage(
  { db }: Reader,
  authorityId: Id<'authority'>,
): Promise<{ used: number; limit: number }> {
  const { rows } = await sql<{ used: string; limit: bigint }>`
    SELECT ${used(authorityId)} AS used, ${limit(authorityId)} AS "limit"`.execute(db)
  return { used: Number(rows[0]!.used), limit: Number(rows[0]!.limit) }
}

/**
 * Whether `size` more bytes stay within the authority's quota, as a condition of the statement that attaches them. It takes no lock: uploads at the same
 * moment may exceed it by their own size, which costs less than making every attach of an authority wait for the other.
 */
export const withinQuota = (authorityId: Id<'authority'>, size: number): RawBuilder<boolean> => sql<boolean>`
  ${used(authorityId)} + ${size}::bigint <= ${limit(authorityId)}`

/** Acts are shorter than this: what was attached before is counted for good. */
const settled = { hours: 1 }

/** Counts what every authority has attached, so that an attach adds up only what came since; Krông itself does it every night. */
export async function countUsage(tx: Tx): Promise<void> {
  const upto = tx.now.subtract(settled)
  await sql`
    INSERT INTO files.usages AS counted (authority_id, upto, bytes)
    SELECT f.authority_id, ${upto}::timestamptz, sum(f.size) + coalesce(max(before.bytes), 0)
      FROM files.files f LEFT JOIN files.usages before ON before.authority_id = f.authority_id
     WHERE f.kept_at >= coalesce(before.upto, '-infinity') AND f.kept_at < ${upto} GROUP BY f.authority_id
    ON CONFLICT (authority_id) DO UPDATE SET upto = excluded.upto, bytes = excluded.bytes WHERE counted.upto < excluded.upto`.execute(
    tx.db,
  )
}

/** Refuses because the authority's quota is used up, with how much it is. */
export async function refuseAboveQuota(reader: Reader, authorityId: Id<'authority'>): Promise<never> {
  const { used, limit } = await readUsage(reader, authorityId)
  return refuseFile('files.quota', { used: sayBytes(used), limit: sayBytes(limit) })
}

/** Sets how many bytes an authority may keep; only Krông itself may (the wall refuses everybody else). */
export async function setQuota(
  tx: Tx,
  { authorityId, bytes }: { authorityId: Id<'authority'>; bytes: number },
): Promise<void> {
  const row = { bytes: BigInt(bytes), set_at: tx.now }
  await tx.db
    .insertInto('files.quotas')
    .values({ authority_id: authorityId, ...row })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet(row))
    .execute()
}
