import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { AuthorityId } from '../account.ts'
import type { AccountFilter, ListedAccount } from '../account-list.ts'

const held = (
  now: Temporal.Instant,
) => sql`identity.holdings h JOIN organisations.positions p ON p.id = h.position_id
  WHERE h.account_id = a.id AND h.from_at <= ${now} AND (h.until_at IS NULL OR h.until_at > ${now})`

const closed = sql`EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL)`
const factor = sql`(EXISTS (SELECT FROM identity.totp_secrets t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL AND t.removed_at IS NULL)
  OR EXISTS (SELECT FROM identity.passkeys k WHERE k.account_id = a.id AND k.removed_at IS NULL))`
const foreign = sql`coalesce((SELECT w.set_by IS DISTINCT FROM a.id FROM identity.passwords w WHERE w.account_id = a.id
  ORDER BY w.set_at DESC, w.id DESC LIMIT 1), false)`

function conditions(
  filter: AccountFilter,
  authorityId: AuthorityId | undefined,
  now: Temporal.Instant,
): RawBuilder<unknown> {
  const { text, kind, unitId, role, state, secondFactor, locked = [] } = filter
  const all = [authorityId ? sql`a.authority_id = ${authorityId}` : sql`a.kind <> 'citizen'`]
  for (const word of (text ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    all.push(
      sql`(a.search LIKE platform.fold(${pattern}) OR a.phone LIKE ${pattern} OR a.email ILIKE ${pattern})`,
    )
  }
  if (kind) all.push(sql`a.kind = ${kind}`)
  if (unitId)
    all.push(
      sql`(a.unit_id = ${unitId}::uuid OR EXISTS (SELECT FROM ${held(now)} AND p.unit_id = ${unitId}::uuid))`,
    )
  if (role) {
    all.push(sql`(EXISTS (SELECT FROM ${held(now)} AND ${role} = ANY(p.roles)) OR EXISTS (SELECT FROM identity.role_grants g
      WHERE g.account_id = a.id AND g.role = ${role} AND (g.until_at IS NULL OR g.until_at > ${now})))`)
  }
  if (state === 'open') all.push(sql`NOT ${closed}`)
  if (state === 'closed') all.push(closed)
  if (state === 'waiting') all.push(sql`NOT ${closed} AND ${foreign}`)
  if (state === 'locked') all.push(sql`a.id = ANY(${locked}::uuid[])`)
  if (secondFactor) all.push(secondFactor === 'yes' ? factor : sql`a.kind = 'person' AND NOT ${factor}`)
  return sql.join(all, sql` AND `)
}

/** Accounts of an authority, or of every one, in Vietnamese order of their names; 578 of them with everything in about 10 ms, `limit` at a time. */
export async function listAccounts(
  { db, now, today }: Reader,
  authorityId: AuthorityId | undefined,
  filter: AccountFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedAccount[]> {
  const { rows } = await sql<ListedAccount>`
    SELECT a.id, a.kind, a.username, a.display_name AS "displayName", u.unit_id AS "unitId", v.name AS "unitName", o.name AS "authorityName", a.email, a.phone,
      ARRAY(SELECT p.title FROM ${held(now)} ORDER BY p.rank, h.from_at) AS titles,
      (SELECT max(s.last_seen_at) FROM identity.sessions s WHERE s.account_id = a.id) AS "lastSeenAt",
      (SELECT c.closed_at FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL) AS "closedAt",
      ${factor} AS "hasSecondFactor", ${foreign} AS "passwordIsForeign"
    FROM identity.accounts a
    CROSS JOIN LATERAL (SELECT coalesce(a.unit_id, (SELECT p.unit_id FROM ${held(now)} ORDER BY p.rank, h.from_at LIMIT 1)) AS unit_id) u
    LEFT JOIN organisations.unit_versions v ON v.unit_id = u.unit_id AND v.valid_from <= ${today}::date
      AND (v.valid_to IS NULL OR v.valid_to >= ${today}::date)
    LEFT JOIN organisations.authority_versions o ON o.authority_id = a.office_id AND o.valid_from <= ${today}::date
      AND (o.valid_to IS NULL OR o.valid_to >= ${today}::date)
    WHERE ${conditions(filter, authorityId, now)}
    ORDER BY a.kind DESC, a.display_name COLLATE platform.vietnamese, a.id LIMIT ${limit} OFFSET ${offset}`.execute(
    db,
  )
  return rows
}

/** How many accounts of an authority, or of every one, pass the filter. */
export async function countAccounts(
  { db, now }: Reader,
  authorityId: AuthorityId | undefined,
  filter: AccountFilter,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM identity.accounts a
    WHERE ${conditions(filter, authorityId, now)}`.execute(db)
  return rows[0]!.n
}

/** The authority of each of these accounts that is there and is no citizen's. */
export async function listAuthoritiesOf({ db }: Reader, ids: readonly string[]): Promise<AuthorityId[]> {
  const { rows } = await sql<{
    authorityId: AuthorityId
  }>`SELECT a.authority_id AS "authorityId" FROM identity.accounts a
    WHERE a.id = ANY(${ids}::uuid[]) AND a.kind <> 'citizen'`.execute(db)
  return rows.map(({ authorityId }) => authorityId)
}

/** Ids of accounts of an authority, or of every one, that too many wrong passwords lock at this minute; read by Krông itself, which alone sees the tries. */
export async function listLockedAccounts(
  { db, now }: Reader,
  authorityId: AuthorityId | undefined,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.id FROM identity.accounts a
    WHERE ${authorityId ? sql`a.authority_id = ${authorityId}` : sql`a.kind <> 'citizen'`} AND sha256(convert_to(a.username, 'UTF8')) IN (
      SELECT t.name_hash FROM identity.sign_in_attempts t
      WHERE NOT t.succeeded AND t.at > ${now.subtract({ hours: 24 })}
        AND t.at > coalesce((SELECT max(u.at) FROM identity.unlocks u WHERE u.account_id = a.id), '-infinity')
      GROUP BY t.name_hash HAVING count(*) >= 10 AND max(t.at) > ${now.subtract({ minutes: 15 })})`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Persons of an authority whose folded name holds the text: for choosing a delegate, a successor, a user of an office account. */
export async function searchPersons(
  { db }: Reader,
  authorityId: AuthorityId,
  text: string,
  limit = 20,
): Promise<{ id: string; displayName: string; username: string }[]> {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<{ id: string; displayName: string; username: string }>`
    SELECT a.id, a.display_name AS "displayName", a.username FROM identity.accounts a
    WHERE a.authority_id = ${authorityId} AND a.kind = 'person' AND a.search LIKE platform.fold(${pattern}) AND NOT ${closed}
    ORDER BY a.display_name COLLATE platform.vietnamese LIMIT ${limit}`.execute(db)
  return rows
}

/** What the record tells of an account, newest first; done beyond the wall, by the name of who ordered it. */
export async function listAccountHistory(
  { db }: Reader,
  { id, authorityId }: { id: string; authorityId: AuthorityId },
  limit = 50,
): Promise<{ at: Temporal.Instant; event: string; who: string; reason: string | null }[]> {
  const { rows } = await sql<{ at: Temporal.Instant; event: string; who: string; reason: string | null }>`
    SELECT e.at, e.event, coalesce(e.after -> 'orderedBy' ->> 'name', e.actor ->> 'name', '') AS who, e.reason FROM record.entries e
    WHERE e.authority_id = ${authorityId} AND e.subject_type = 'account' AND e.subject_id = ${id}
    ORDER BY e.seq DESC LIMIT ${limit}`.execute(db)
  return rows
}
