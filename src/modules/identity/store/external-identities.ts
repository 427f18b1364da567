import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Account, AccountId } from '../account.ts'

export type ExternalIdentity = {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly linkedAt: Temporal.Instant
}

/** The account that is this person at the provider. */
export async function findAccountBySubject(
  { db }: Reader,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<AccountId | undefined> {
  const { rows } = await sql<{ id: AccountId }>`SELECT account_id AS id FROM identity.external_identities
    WHERE issuer = ${issuer} AND subject = ${subject} AND unlinked_at IS NULL`.execute(db)
  return rows[0]?.id
}

/** The one open account with this e-mail; undefined when there is none or more than one. */
export async function findAccountByEmail({ db }: Reader, email: string): Promise<AccountId | undefined> {
  const { rows } = await sql<{
    id: AccountId
  }>`SELECT a.id FROM identity.accounts a WHERE lower(a.email) = ${email.toLowerCase()}
    AND a.kind = 'person' AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL) LIMIT 2`.execute(
    db,
  )
  return rows.length === 1 ? rows[0]!.id : undefined
}

/** Who an account is at providers. */
export async function listExternalIdentities(
  { db }: Reader,
  accountId: AccountId,
): Promise<ExternalIdentity[]> {
  const { rows } =
    await sql<ExternalIdentity>`SELECT id, issuer, subject, linked_at AS "linkedAt" FROM identity.external_identities
    WHERE account_id = ${accountId} AND unlinked_at IS NULL ORDER BY linked_at`.execute(db)
  return rows
}

/** Ties an account to a provider's person. */
export async function insertExternalIdentity(
  { db, now }: Tx,
  owner: Pick<Account, 'id' | 'authorityId'>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<void> {
  await sql`INSERT INTO identity.external_identities (id, authority_id, account_id, issuer, subject, linked_at)
    VALUES (${newId()}, ${owner.authorityId}, ${owner.id}, ${issuer}, ${subject}, ${now})`.execute(db)
}

/** Unties an account from every provider; gives back whose persons it was. */
export async function endExternalIdentities({ db, now, actor }: Tx, accountId: AccountId): Promise<string[]> {
  const by = actor.kind === 'person' ? actor.accountId : null
  const { rows } = await sql<{ issuer: string }>`UPDATE identity.external_identities
    SET unlinked_at = ${now}, unlinked_by = ${by} WHERE account_id = ${accountId} AND unlinked_at IS NULL RETURNING issuer`.execute(
    db,
  )
  return rows.map(({ issuer }) => issuer)
}
