import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SiteId } from '../../site.ts'

/** So many different questions without an answer are kept for a site and a day: who floods it fills no table. */
const mostADay = 300

type Counted = { readonly siteId: SiteId; readonly asked: string; readonly times: number }

/** Adds to today's counts of questions that found nothing, each of which stands here once. */
export async function addMisses({ db, today }: Tx, counted: readonly Counted[]): Promise<void> {
  const column = <Key extends keyof Counted>(key: Key) => counted.map((one) => one[key])
  await sql`
    WITH asked AS (
      SELECT a.*, m.asked IS NOT NULL AS known
      FROM unnest(${column('siteId')}::uuid[], ${column('asked')}::text[], ${column('times')}::int[]) AS a (site_id, asked, times)
        LEFT JOIN portal.search_misses m ON m.site_id = a.site_id AND m.day = ${today} AND m.asked = a.asked),
    kept AS (SELECT site_id, count(*) AS many FROM portal.search_misses WHERE day = ${today} AND site_id IN (SELECT site_id FROM asked) GROUP BY site_id)
    INSERT INTO portal.search_misses AS m (site_id, day, asked, times)
    SELECT n.site_id, ${today}, n.asked, n.times
    FROM (SELECT *, row_number() OVER (PARTITION BY site_id, known ORDER BY times DESC, asked) AS place FROM asked) n LEFT JOIN kept k USING (site_id)
    WHERE n.known OR coalesce(k.many, 0) + n.place <= ${mostADay}
    ORDER BY n.site_id, n.asked
    ON CONFLICT (site_id, day, asked) DO UPDATE SET times = m.times + excluded.times`.execute(db)
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
