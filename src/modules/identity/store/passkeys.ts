import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Account, AccountId } from '../account.ts'

export type Passkey = {
  readonly id: string
  readonly accountId: AccountId
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: bigint
  readonly transports: readonly string[]
  readonly name: string
}

const columns = sql`id, account_id AS "accountId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports, name`

/** The device that answers under this credential id. */
export async function findPasskey({ db }: Reader, credentialId: string): Promise<Passkey | undefined> {
  const { rows } = await sql<Passkey>`SELECT ${columns} FROM identity.passkeys
    WHERE credential_id = ${credentialId} AND removed_at IS NULL`.execute(db)
  return rows[0]
}

/** The devices of an account. */
export async function listPasskeys({ db }: Reader, accountId: AccountId): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`SELECT ${columns} FROM identity.passkeys
    WHERE account_id = ${accountId} AND removed_at IS NULL ORDER BY created_at`.execute(db)
  return rows
}

/** Keeps a new device. */
export async function insertPasskey(
  { db, now }: Tx,
  owner: Pick<Account, 'id' | 'authorityId'>,
  passkey: Omit<Passkey, 'id' | 'accountId' | 'counter'> & { counter: number },
): Promise<string> {
  const id = newId()
  const { credentialId, publicKey, counter, transports, name } = passkey
  await sql`INSERT INTO identity.passkeys (id, authority_id, account_id, credential_id, public_key, counter, transports, name, created_at)
    VALUES (${id}, ${owner.authorityId}, ${owner.id}, ${credentialId}, ${publicKey}, ${counter}, ${transports}, ${name}, ${now})`.execute(
    db,
  )
  return id
}

/** Notes that a device answered, and its counter. */
export async function markPasskeyUsed(
  { db, now }: Tx,
  { id, counter }: { id: string; counter: number },
): Promise<void> {
  await sql`UPDATE identity.passkeys SET counter = ${counter}, last_used_at = ${now} WHERE id = ${id}`.execute(
    db,
  )
}

/** Takes devices away: one by its id, or all. Gives back their names. */
export async function endPasskeys(
  { db, now, actor }: Tx,
  accountId: AccountId,
  id?: string,
): Promise<string[]> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const { rows } = await sql<{
    name: string
  }>`UPDATE identity.passkeys SET removed_at = ${now}, removed_by = ${by}
    WHERE account_id = ${accountId} AND removed_at IS NULL AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null}) RETURNING name`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}
