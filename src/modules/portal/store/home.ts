import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { Home, HomeMember } from '../home.ts'

/** The instance as the public may see it today: the highest living authority of this instance gives the name. Reads published views only. */
export async function findHome({ db, today }: Reader): Promise<Home | undefined> {
  const { rows } = await sql<HomeMember & { place_name: string }>`
    SELECT slug, level, name, place_name FROM organisations.published_authorities
     WHERE hosted AND valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today})
       AND version_from <= ${today} AND (version_to IS NULL OR version_to >= ${today})
     ORDER BY array_position(ARRAY['province', 'district', 'commune', 'other'], level), place_name COLLATE platform.vietnamese`.execute(
    db,
  )
  const members = rows.map(({ slug, level, name, place_name: placeName }) => ({
    slug,
    level,
    name,
    placeName,
  }))
  const [first, ...others] = members
  return first && { name: first.name, placeName: first.placeName, members: others }
}
