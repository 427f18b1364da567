import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { AlertId, Issue } from '../alert.ts'

const columns = sql`alert_id AS "alertId", number, authority_id AS "authorityId", drill, sample, opened_at AS "openedAt", kind, kind_name AS "kindName", kind_name_en AS "kindNameEn",
  icon, category, issue_id AS "issueId", issue, latest, scale, rank, level_name AS "levelName", level_name_en AS "levelNameEn", colour, severity, headline, happening, advice,
  certainty, phones, source, whole, places, area_note AS "areaNote", from_at AS "fromAt", until_at AS "untilAt", issued_at AS "issuedAt", issuer, alone,
  ended_at AS "endedAt", ended_how AS "endedHow", ended_why AS "endedWhy"`

/** The last issues of the alerts that may still be shown somewhere: not ended, their end not passed. Reads a published view only. */
export async function listLiving({ db, now }: Reader): Promise<Issue[]> {
  const { rows } = await sql<Issue>`
    SELECT ${columns} FROM alerts.published_issues WHERE latest AND ended_at IS NULL AND until_at > ${now} ORDER BY issued_at DESC`.execute(
    db,
  )
  return rows
}

/** The last issues of alerts of these authorities, the newest first. Reads a published view only. */
export async function listAlerts(
  { db }: Reader,
  authorityIds: readonly string[],
  { most, drills = true }: { readonly most: number; readonly drills?: boolean },
): Promise<Issue[]> {
  const { rows } = await sql<Issue>`
    SELECT ${columns} FROM alerts.published_issues WHERE latest AND authority_id = ANY (${[...authorityIds]}::uuid[]) AND (${drills} OR NOT drill)
     ORDER BY issued_at DESC LIMIT ${most}`.execute(db)
  return rows
}

/** Every issue of one alert, the last first; empty where there is none. Reads a published view only. */
export async function listIssues({ db }: Reader, of: AlertId | bigint): Promise<Issue[]> {
  const which = typeof of === 'bigint' ? sql`number = ${of}` : sql`alert_id = ${of}`
  const { rows } =
    await sql<Issue>`SELECT ${columns} FROM alerts.published_issues WHERE ${which} ORDER BY issue DESC`.execute(
      db,
    )
  return rows
}
