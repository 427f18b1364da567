import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'

/** Whose picture: a person's at an authority, or the authority's own (null). */
export type PictureHolder = {
  readonly authorityId: Id<'authority'>
  readonly accountId: Id<'account'> | null
}

const of = ({ authorityId, accountId }: PictureHolder) =>
  sql`authority_id = ${authorityId} AND account_id IS NOT DISTINCT FROM ${accountId} AND ended_at IS NULL`

export type KeptPicture = {
  /** As PNG. */
  readonly png: Uint8Array
  /** Width of a seal; null for a hand signature. */
  readonly millimetres: number | null
}

/** The picture that the signatures of a holder show; undefined where there is none. */
export async function findPictureOf({ db }: Reader, holder: PictureHolder): Promise<KeptPicture | undefined> {
  const { rows } =
    await sql<KeptPicture>`SELECT png, millimetres FROM signatures.pictures WHERE ${of(holder)}`.execute(db)
  return rows[0]
}

/** Takes the picture of a holder off; whether there was one. */
export async function endPicture({ db, now }: Tx, holder: PictureHolder, by: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE signatures.pictures SET ended_at = ${now}, ended_by = ${by} WHERE ${of(holder)}`.execute(db)
  return numAffectedRows > 0n
}

/** Puts a picture to work instead of the one before. */
export async function replacePicture(
  tx: Tx,
  holder: PictureHolder,
  { png, millimetres, by }: KeptPicture & { readonly by: string },
): Promise<void> {
  await endPicture(tx, holder, by)
  await sql`
    INSERT INTO signatures.pictures (id, authority_id, account_id, png, millimetres, added_at, added_by)
    VALUES (${newId()}, ${holder.authorityId}, ${holder.accountId}, ${Buffer.from(png)}, ${millimetres}, ${tx.now}, ${by})`.execute(
    tx.db,
  )
}
