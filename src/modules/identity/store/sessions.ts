import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'
import type { AuthenticationMethod, SessionId } from '../session.ts'

export type NewSession = {
  readonly accountId: AccountId
  readonly authorityId: AuthorityId
  readonly tokenHash: Buffer
  readonly methods: readonly AuthenticationMethod[]
  readonly hours: number
  readonly idleMinutes: number
  readonly address: string
  readonly userAgent: string | null
}

/** Opens a session at `now`. */
export async function insertSession({ db, now }: Tx, session: NewSession): Promise<SessionId> {
  const id: SessionId = newId<'session'>()
  const { accountId, authorityId, tokenHash, methods, hours, idleMinutes, address, userAgent } = session
  await sql`INSERT INTO identity.sessions (id, authority_id, account_id, token_hash, methods, created_at, authenticated_at,
      last_seen_at, expires_at, idle, address, user_agent)
    VALUES (${id}, ${authorityId}, ${accountId}, ${tokenHash}, ${methods}, ${now}, ${now}, ${now},
      ${now.add({ seconds: Math.round(hours * 3600) })}, make_interval(mins => ${idleMinutes}), ${address}, ${userAgent})`.execute(
    db,
  )
  return id
}

/** A session as its owner and administrators see it: no token. */
export type ListedSession = {
  readonly id: SessionId
  readonly accountId: AccountId
  readonly methods: readonly AuthenticationMethod[]
  readonly createdAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly address: string | null
  readonly userAgent: string | null
}

const listed = sql`s.id, s.account_id AS "accountId", s.methods, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt",
  s.expires_at AS "expiresAt", s.address, s.user_agent AS "userAgent"`

/** The open sessions of an account, the last used first. */
export async function listSessions({ db, now }: Reader, accountId: AccountId): Promise<ListedSession[]> {
  const { rows } =
    await sql<ListedSession>`SELECT ${listed} FROM identity.sessions s WHERE s.account_id = ${accountId}
    AND s.revoked_at IS NULL AND s.expires_at > ${now} AND s.last_seen_at + s.idle > ${now} ORDER BY s.last_seen_at DESC`.execute(
      db,
    )
  return rows
}

/** An open session by its id; undefined when it ended or lies behind the wall. */
export async function findOpenSession({ db, now }: Reader, id: string): Promise<ListedSession | undefined> {
  const { rows } = await sql<ListedSession>`SELECT ${listed} FROM identity.sessions s WHERE s.id = ${id}
    AND s.revoked_at IS NULL AND s.expires_at > ${now}`.execute(db)
  return rows[0]
}

/** Notes that the session was used; at most once a minute, so that reading pages writes almost nothing. */
export async function markSeen({ db, now }: Tx, id: SessionId): Promise<void> {
  await sql`UPDATE identity.sessions SET last_seen_at = ${now} WHERE id = ${id} AND last_seen_at < ${now.subtract({ seconds: 60 })}`.execute(
    db,
  )
}

/** Notes that the person showed again who they are. */
export async function markAuthenticated(
  { db, now }: Tx,
  { id, method }: { id: SessionId; method: AuthenticationMethod },
): Promise<void> {
  await sql`UPDATE identity.sessions SET authenticated_at = ${now},
    methods = CASE WHEN ${method} = ANY(methods) THEN methods ELSE methods || ${method}::text END WHERE id = ${id}`.execute(
    db,
  )
}

/** From which post, as which office or under which delegation the session acts from now on. */
export type ActingChoice = {
  readonly holdingId: Id<'holding'> | null
  readonly actingRightId: Id<'acting-right'> | null
  readonly delegationId: Id<'delegation'> | null
}

export async function updateActing({ db }: Tx, id: SessionId, choice: ActingChoice): Promise<void> {
  await sql`UPDATE identity.sessions SET holding_id = ${choice.holdingId}, acting_right_id = ${choice.actingRightId},
    delegation_id = ${choice.delegationId} WHERE id = ${id}`.execute(db)
}

/** Ends sessions of an account: one by its id, or all but `except`. Gives back how many were open. */
export async function endSessions(
  { db, now, actor }: Tx,
  {
    accountId,
    id,
    except,
    reason,
  }: { accountId: AccountId; id?: SessionId; except?: SessionId; reason: string },
): Promise<number> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const { numAffectedRows } =
    await sql`UPDATE identity.sessions SET revoked_at = ${now}, revoked_by = ${by}, revoke_reason = ${reason}
    WHERE account_id = ${accountId} AND revoked_at IS NULL
      AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null}) AND (${except ?? null}::uuid IS NULL OR id <> ${except ?? null})`.execute(
      db,
    )
  return Number(numAffectedRows ?? 0n)
}

/** What a session acts from by choice; nothing chosen means the highest post. */
export async function findActing({ db }: Reader, id: SessionId): Promise<ActingChoice | undefined> {
  const { rows } =
    await sql<ActingChoice>`SELECT holding_id AS "holdingId", acting_right_id AS "actingRightId",
    delegation_id AS "delegationId" FROM identity.sessions WHERE id = ${id}`.execute(db)
  return rows[0]
}
