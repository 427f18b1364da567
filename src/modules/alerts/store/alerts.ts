import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AlertEnding, AlertId, IssueId, IssueText, Level } from '../alert.ts'

export type LockedAlert = {
  readonly id: AlertId
  readonly authorityId: Id<'authority'>
  readonly kind: string
  readonly drill: boolean
  readonly issues: number
  readonly headline: string
  readonly untilAt: Temporal.Instant
  readonly ended: boolean
}

/** Locks an alert of the own authority; refuses where there is none (404). */
export async function lockAlert({ db }: Tx, id: AlertId): Promise<LockedAlert> {
  await sql`SELECT FROM alerts.alerts WHERE id = ${id} FOR UPDATE`.execute(db)
  const { rows } = await sql<LockedAlert>`
    SELECT a.id, a.authority_id AS "authorityId", a.kind, a.drill, i.number AS issues, i.headline, i.until_at AS "untilAt", e.alert_id IS NOT NULL AS ended
      FROM alerts.alerts a JOIN alerts.issues i ON i.alert_id = a.id LEFT JOIN alerts.endings e ON e.alert_id = a.id
     WHERE a.id = ${id} ORDER BY i.number DESC LIMIT 1`.execute(db)
  return rows[0] ?? refuse(404, reason('alerts.no-such-alert'))
}

/** Alerts whose last issue has run out and that nobody ended yet. */
export async function listRunOut({ db, now }: Tx, most: number): Promise<AlertId[]> {
  const { rows } = await sql<{ id: AlertId }>`
    SELECT a.id FROM alerts.alerts a
     WHERE NOT EXISTS (SELECT FROM alerts.endings e WHERE e.alert_id = a.id)
       AND (SELECT i.until_at FROM alerts.issues i WHERE i.alert_id = a.id ORDER BY i.number DESC LIMIT 1) <= ${now}
     ORDER BY a.id LIMIT ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Writes an alert; what it says follows as its first issue. */
export async function insertAlert(
  { db, now }: Tx,
  { id, authorityId, kind, drill, sample }: Pick<LockedAlert, 'id' | 'authorityId' | 'kind' | 'drill'> & { readonly sample: boolean }, // prettier-ignore
): Promise<void> {
  await sql`INSERT INTO alerts.alerts (id, authority_id, kind, drill, sample, opened_at) VALUES (${id}, ${authorityId}, ${kind}, ${drill}, ${sample}, ${now})`.execute(
    db,
  )
}

export type NewIssue = IssueText & {
  readonly id: IssueId
  readonly alertId: AlertId
  readonly authorityId: Id<'authority'>
  readonly number: number
  readonly levelFrom: Level['validFrom']
  readonly issuer: string
  readonly by: string | null
  readonly byName: string
  readonly aloneWhy: string | null
}

/** Writes an issue of an alert with its places. */
export async function insertIssue({ db, now }: Tx, issue: NewIssue): Promise<void> {
  await sql`
    INSERT INTO alerts.issues (id, authority_id, alert_id, number, scale, rank, level_from, headline, happening, advice, certainty, phones, source, whole, area_note,
      from_at, until_at, issued_at, issued_by, issued_by_name, issuer, alone_why)
    VALUES (${issue.id}, ${issue.authorityId}, ${issue.alertId}, ${issue.number}, ${issue.scale}, ${issue.rank}, ${issue.levelFrom}, ${issue.headline}, ${issue.happening},
      ${issue.advice}, ${issue.certainty}, ${issue.phones}, ${issue.source}, ${issue.whole}, ${issue.areaNote}, ${issue.fromAt}, ${issue.untilAt}, ${now}, ${issue.by},
      ${issue.byName}, ${issue.issuer}, ${issue.aloneWhy})`.execute(db)
  if (issue.whole || issue.places.length === 0) return
  await sql`
    INSERT INTO alerts.areas (issue_id, authority_id, place_id, place_name, village)
    SELECT ${issue.id}, ${issue.authorityId}, * FROM unnest(${issue.places.map(({ placeId }) => placeId)}::uuid[], ${issue.places.map(({ name }) => name)}::text[],
      ${issue.places.map(({ village }) => village)}::text[]) ON CONFLICT DO NOTHING`.execute(db)
}

/** Ends an alert; false where it had ended. */
export async function insertEnding(
  { db, now }: Tx,
  { id, authorityId }: Pick<LockedAlert, 'id' | 'authorityId'>,
  { how, why, by, byName }: { readonly how: AlertEnding; readonly why: string; readonly by: string | null; readonly byName: string }, // prettier-ignore
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO alerts.endings (alert_id, authority_id, at, how, why, by_account, by_name) VALUES (${id}, ${authorityId}, ${now}, ${how}, ${why}, ${by}, ${byName})
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows > 0n
}
