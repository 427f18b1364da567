import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { AuthorityId } from '../account.ts'

/** Somebody in a leading post, as everybody may know. */
export type PublishedHolder = {
  readonly unitId: Id<'unit'>
  readonly kind: string
  readonly title: string
  readonly name: string
}

/** Who holds the leading posts of an authority now, the highest first. Reads published views only. */
export async function listPublishedHolders(
  { db, now }: Reader,
  authorityId: AuthorityId,
): Promise<PublishedHolder[]> {
  const { rows } = await sql<PublishedHolder>`
    SELECT unit_id AS "unitId", kind, title, name FROM identity.published_holders
    WHERE authority_id = ${authorityId} AND from_at <= ${now} AND (until_at IS NULL OR until_at > ${now})
    ORDER BY rank, array_position(ARRAY['chair', 'vice-chair', 'office-head', 'head', 'office-deputy', 'deputy-head'], kind), name COLLATE platform.vietnamese`.execute(
    db,
  )
  return rows
}
