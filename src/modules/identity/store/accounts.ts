import { sql } from 'kysely'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Account, AccountId } from '../account.ts'

const columns = sql`a.id, a.authority_id AS "authorityId", a.kind, a.username, a.display_name AS "displayName", a.unit_id AS "unitId",
  a.email, a.phone, a.language, a.created_at AS "createdAt", c.closed_at, c.reason AS closed_reason`

type Row = Omit<Account, 'closing'> & { closed_at: Temporal.Instant | null; closed_reason: string | null }

function fromRow({ closed_at: at, closed_reason: why, ...account }: Row): Account {
  return { ...account, closing: at ? { at, reason: why ?? '' } : null }
}

/** An account of the authority at work; undefined when there is none or it lies behind the wall. */
export async function findAccount({ db }: Reader, id: string): Promise<Account | undefined> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM identity.accounts a
    LEFT JOIN identity.closings c ON c.account_id = a.id AND c.reopened_at IS NULL WHERE a.id = ${id}`.execute(
    db,
  )
  return rows[0] && fromRow(rows[0])
}

/** The same; refuses 404 when there is none. */
export async function getAccount(reader: Reader, id: string): Promise<Account> {
  return (await findAccount(reader, id)) ?? refuse(404, reason('identity.no-such-account'))
}

/** The account with its row locked, for acts; refuses 404 when there is none. */
export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  await sql`SELECT FROM identity.accounts WHERE id = ${id} FOR UPDATE`.execute(tx.db)
  return getAccount(tx, id)
}

/** An account by the name under which it signs in. */
export async function findAccountByUsername({ db }: Reader, username: string): Promise<Account | undefined> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM identity.accounts a
    LEFT JOIN identity.closings c ON c.account_id = a.id AND c.reopened_at IS NULL WHERE a.username = ${username}`.execute(
    db,
  )
  return rows[0] && fromRow(rows[0])
}

/** True while this instance has no account at all: the first administrator may be set up. */
export async function hasAnyAccount({ db }: Reader): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`SELECT EXISTS (SELECT FROM identity.accounts) AS any`.execute(
    db,
  )
  return rows[0]!.any
}

export type NewAccount = Pick<
  Account,
  'id' | 'authorityId' | 'kind' | 'username' | 'displayName' | 'unitId' | 'email' | 'phone' | 'language'
>

/** Lays new accounts, all in one statement. The name is unique in the whole instance: gives back the names that were taken already (then nothing of those is written). */
export async function insertAccounts(
  { db, now, actor }: Tx,
  accounts: readonly NewAccount[],
): Promise<string[]> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const rows = accounts.map((account) => ({ ...account, by }))
  const { rows: written } = await sql<{ username: string }>`
    INSERT INTO identity.accounts (id, authority_id, kind, username, display_name, unit_id, email, phone, language, created_at, created_by)
    SELECT id, "authorityId", kind, username, "displayName", "unitId", email, phone, language, ${now}, by
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "authorityId" uuid, kind text, username text,
      "displayName" text, "unitId" uuid, email text, phone text, language text, by uuid)
    ON CONFLICT (username) DO NOTHING RETURNING username`.execute(db)
  const names = new Set(written.map(({ username }) => username))
  return accounts.map(({ username }) => username).filter((username) => !names.has(username))
}

/** Changes what describes a person: never the id, the kind or the authority. */
export async function updateAccount(
  { db }: Tx,
  {
    id,
    displayName,
    email,
    phone,
    unitId,
    language,
  }: Pick<Account, 'id' | 'displayName' | 'email' | 'phone' | 'unitId' | 'language'>,
): Promise<void> {
  await sql`UPDATE identity.accounts SET display_name = ${displayName}, email = ${email}, phone = ${phone}, unit_id = ${unitId},
    language = ${language} WHERE id = ${id}`.execute(db)
}

/** Closes an account until it is reopened. */
export async function insertClosing(
  { db, now, actor }: Tx,
  closing: { id: string; account: Account; reason: string; successorId: AccountId | null },
): Promise<void> {
  const { id, account, reason: why, successorId } = closing
  const by = actor.kind === 'person' ? actor.accountId : null
  await sql`INSERT INTO identity.closings (id, authority_id, account_id, closed_at, closed_by, reason, successor_id)
    VALUES (${id}, ${account.authorityId}, ${account.id}, ${now}, ${by}, ${why}, ${successorId})`.execute(db)
}

/** Opens a closed account again. */
export async function endClosing({ db, now, actor }: Tx, accountId: AccountId): Promise<void> {
  const by = actor.kind === 'person' ? actor.accountId : null
  await sql`UPDATE identity.closings SET reopened_at = ${now}, reopened_by = ${by}
    WHERE account_id = ${accountId} AND reopened_at IS NULL`.execute(db)
}
