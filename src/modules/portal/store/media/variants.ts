import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { MediaId, VariantFormat } from '../../media.ts'

export type VariantName = { readonly key: string; readonly width: number; readonly format: VariantFormat }

export type NewVariant = VariantName & {
  readonly height: number
  readonly fileId: Id<'file'>
  readonly hash: string
  readonly size: number
}

/** Writes what was made of a picture. */
export async function insertVariants(
  { db, now }: Tx,
  { id, authorityId }: { readonly id: MediaId; readonly authorityId: Id<'authority'> },
  variants: readonly NewVariant[],
): Promise<void> {
  await sql`
    INSERT INTO portal.media_variants (key, width, format, authority_id, media_id, height, file_id, hash, size, made_at)
    SELECT key, width, format, ${authorityId}, ${id}, height, "fileId", hash, size, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) AS v (key text, width int, format text, height int, "fileId" uuid, hash text, size bigint)
    ON CONFLICT DO NOTHING`.execute(db)
}

/** The bytes of one variant. */
export type ServedVariant = { readonly hash: string; readonly size: number }

/** A variant of a picture that readers may see. Reads published views only. */
export async function findPublicVariant(
  { db }: Reader,
  { key, width, format }: VariantName,
): Promise<ServedVariant | undefined> {
  const { rows } = await sql<ServedVariant>`
    SELECT hash, size::float8 AS size FROM portal.published_variants WHERE key = ${key} AND width = ${width} AND format = ${format}`.execute(
    db,
  )
  return rows[0]
}

/** A variant of any picture of the reader's authority. */
export async function findOwnVariant(
  { db }: Reader,
  { key, width, format }: VariantName,
): Promise<ServedVariant | undefined> {
  const { rows } = await sql<ServedVariant>`
    SELECT hash, size::float8 AS size FROM portal.media_variants WHERE key = ${key} AND width = ${width} AND format = ${format}`.execute(
    db,
  )
  return rows[0]
}
