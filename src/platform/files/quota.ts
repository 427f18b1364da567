import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { refuseFile, sayBytes } from './refuse-file.ts'

/** Bytes an authority may keep unless told otherwise: 50 GB. */
export const ordinaryQuota = 50 * 1024 ** 3

/** Bytes that an authority has attached, and how many it may. */
export async function readUsage(
  { db }: Reader,
  authorityId: Id<'authority'>,
): Promise<{ used: number; limit: number }> {
  const { used, limit } = await db
    .selectFrom('files.files')
    .select(({ fn, selectFrom }) => [
      fn.sum<string | null>('size').as('used'),
      selectFrom('files.quotas').select('bytes').where('authority_id', '=', authorityId).as('limit'),
    ])
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return { used: Number(used ?? 0), limit: Number(limit ?? ordinaryQuota) }
}

/**
 * Whether `size` more bytes stay within the authority's quota, as a condition of the statement that attaches them. It takes no lock: uploads at the same
 * moment may exceed it by their own size, which costs less than making every attach of an authority wait for the other.
 */
export const withinQuota = (authorityId: Id<'authority'>, size: number): RawBuilder<boolean> => sql<boolean>`
  coalesce((SELECT sum(size) FROM files.files WHERE authority_id = ${authorityId}), 0) + ${size}::bigint
    <= coalesce((SELECT bytes FROM files.quotas WHERE authority_id = ${authorityId}), ${ordinaryQuota}::bigint)`

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
