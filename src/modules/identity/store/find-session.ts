import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { SessionState } from '../session.ts'

/** A post as JSON: `h` a holding, `p` its position. */
const placeJson = sql`jsonb_build_object('holdingId', h.id, 'positionId', p.id, 'unitId', p.unit_id, 'title', p.title,
  'roles', to_jsonb(p.roles), 'unitName', (SELECT v.name FROM organisations.unit_versions v
    WHERE v.unit_id = p.unit_id AND v.valid_from <= days.today AND (v.valid_to IS NULL OR v.valid_to >= days.today)))`

const places = (now: Temporal.Instant) => sql`(
  SELECT coalesce(jsonb_agg(${placeJson} ORDER BY (h.id = s.holding_id) IS TRUE DESC, p.rank, h.from_at, h.id), '[]')
  FROM identity.holdings h JOIN organisations.positions p ON p.id = h.position_id
  WHERE h.account_id = a.id AND h.from_at <= ${now} AND (h.until_at IS NULL OR h.until_at > ${now})
    AND p.valid_from <= days.today AND (p.valid_to IS NULL OR p.valid_to >= days.today))`

const organisation = (now: Temporal.Instant) => sql`(
  SELECT jsonb_build_object('id', o.id, 'name', o.display_name, 'unitId', o.unit_id)
  FROM identity.acting_rights r JOIN identity.accounts o ON o.id = r.organisation_id
  WHERE r.id = s.acting_right_id AND r.from_at <= ${now} AND (r.until_at IS NULL OR r.until_at > ${now})
    AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = o.id AND c.reopened_at IS NULL))`

const delegation = (now: Temporal.Instant) => sql`(
  SELECT jsonb_build_object('id', d.id, 'fromId', g.id, 'fromName', g.display_name, 'powers', to_jsonb(d.powers), 'untilAt', d.until_at,
    'place', (SELECT ${placeJson} FROM identity.holdings h JOIN organisations.positions p ON p.id = h.position_id
      WHERE h.account_id = g.id AND (h.id = d.holding_id OR d.holding_id IS NULL) AND h.from_at <= ${now}
        AND (h.until_at IS NULL OR h.until_at > ${now}) ORDER BY p.rank, h.from_at LIMIT 1))
  FROM identity.delegations d JOIN identity.accounts g ON g.id = d.from_account_id
  WHERE d.id = s.delegation_id AND d.from_at <= ${now} AND d.until_at > ${now} AND d.revoked_at IS NULL
    AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = g.id AND c.reopened_at IS NULL)
    AND (d.holding_id IS NULL OR EXISTS (SELECT FROM identity.holdings h
      WHERE h.id = d.holding_id AND (h.until_at IS NULL OR h.until_at > ${now}))))`

type Row = Omit<SessionState, 'delegation' | 'secondFactorPolicy'> & {
  delegation: SessionState['delegation']
  secondFactorPolicy: SessionState['secondFactorPolicy'] | null
}

function sessionWhere(condition: RawBuilder<unknown>, { now, today }: Reader) {
  return sql<Row>`
    SELECT s.id, a.id AS "accountId", a.authority_id AS "authorityId", v.name AS "authorityName", a.kind,
      a.display_name AS "displayName", a.language, s.methods, s.authenticated_at AS "authenticatedAt", s.last_seen_at AS "lastSeenAt",
      ${places(now)} AS places,
      (SELECT coalesce(array_agg(g.role ORDER BY g.role), '{}') FROM identity.role_grants g
        WHERE g.account_id = a.id AND g.from_at <= ${now} AND (g.until_at IS NULL OR g.until_at > ${now})) AS "grantedRoles",
      ${organisation(now)} AS organisation,
      ${delegation(now)} AS delegation,
      coalesce((SELECT w.set_by IS DISTINCT FROM a.id FROM identity.passwords w WHERE w.account_id = a.id
        ORDER BY w.set_at DESC, w.id DESC LIMIT 1), false) AS "passwordIsForeign",
      EXISTS (SELECT FROM identity.totp_secrets t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL AND t.removed_at IS NULL)
        OR EXISTS (SELECT FROM identity.passkeys k WHERE k.account_id = a.id AND k.removed_at IS NULL) AS "hasSecondFactor",
      (SELECT value FROM identity.policies WHERE key = 'second-factor' ORDER BY set_at DESC, id DESC LIMIT 1) AS "secondFactorPolicy"
    FROM identity.sessions s
    JOIN identity.accounts a ON a.id = s.account_id
    CROSS JOIN (SELECT ${today}::date AS today) days
    LEFT JOIN organisations.authority_versions v ON v.authority_id = a.office_id
      AND v.valid_from <= days.today AND (v.valid_to IS NULL OR v.valid_to >= days.today)
    WHERE ${condition} AND s.revoked_at IS NULL AND s.expires_at > ${now} AND s.last_seen_at + s.idle > ${now}
      AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL)`
}

const nobody = { mode: 'required', roles: [] } as const

/** The session of a token that is open at `reader.now`, with everything that it means, in one statement; undefined when it ended for any reason. */
export async function findSession(reader: Reader, tokenHash: Buffer): Promise<SessionState | undefined> {
  const { rows } = await sessionWhere(sql`s.token_hash = ${tokenHash}`, reader).execute(reader.db)
  const [row] = rows
  return row && { ...row, secondFactorPolicy: row.secondFactorPolicy ?? nobody }
}
