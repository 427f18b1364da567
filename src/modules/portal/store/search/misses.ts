import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SiteId } from '../../site.ts'

/** So many different questions without an answer are kept for a site and a day: who floods it fills no table. */
const mostADay = 300

/** Counts a question that found nothing on a site today. */
export async function addMiss({ db, today }: Tx, siteId: SiteId, asked: string): Promise<void> {
  await sql`
    INSERT INTO portal.search_misses AS m (site_id, day, asked, times)
    SELECT ${siteId}, ${today}, ${asked}, 1
    WHERE (SELECT count(*) FROM portal.search_misses WHERE site_id = ${siteId} AND day = ${today}) < ${mostADay}
      OR EXISTS (SELECT FROM portal.search_misses WHERE site_id = ${siteId} AND day = ${today} AND asked = ${asked})
    ON CONFLICT (site_id, day, asked) DO UPDATE SET times = m.times + 1`.execute(db)
}

export type Miss = {
  readonly siteId: SiteId
  readonly asked: string
  readonly times: number
  readonly lastOn: Temporal.PlainDate
}

/** What was searched in vain on the sites of an authority since a day, the most wanted first. */
export async function listMisses(
  { db }: Reader,
  authorityId: string,
  since: Temporal.PlainDate,
  most: number,
): Promise<Miss[]> {
  const { rows } = await sql<Omit<Miss, 'times'> & { times: string | bigint }>`
    SELECT m.site_id AS "siteId", m.asked, sum(m.times) AS times, max(m.day) AS "lastOn"
    FROM portal.search_misses m JOIN portal.sites s ON s.id = m.site_id
    WHERE s.authority_id = ${authorityId} AND m.day >= ${since} GROUP BY m.site_id, m.asked ORDER BY sum(m.times) DESC, m.asked LIMIT ${most}`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, times: Number(row.times) }))
}
