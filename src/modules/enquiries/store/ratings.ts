import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { EnquiryId } from '../enquiry.ts'

export type Rating = { readonly score: 1 | 2 | 3; readonly why: string }

/** Keeps what the sender thinks of the answer; false where they said it before. */
export async function insertRating(
  { db, now }: Tx,
  { id, authorityId }: { readonly id: EnquiryId; readonly authorityId: Id<'authority'> },
  { score, why }: Rating,
): Promise<boolean> {
  const result = await sql`
    INSERT INTO enquiries.ratings (enquiry_id, authority_id, score, why, at) VALUES (${id}, ${authorityId}, ${score}, ${why}, ${now})
    ON CONFLICT DO NOTHING`.execute(db)
  return result.numAffectedRows === 1n
}

/** What the sender thinks of the answer. */
export async function findRating({ db }: Reader, id: EnquiryId): Promise<Rating | undefined> {
  const { rows } =
    await sql<Rating>`SELECT score::int AS score, why FROM enquiries.ratings WHERE enquiry_id = ${id}`.execute(
      db,
    )
  return rows[0]
}
