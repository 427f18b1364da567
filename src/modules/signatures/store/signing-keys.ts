import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { SigningKey, SigningKeyId } from '../signing-key.ts'

const columns = sql<SigningKey>`id, authority_id AS "authorityId", account_id AS "accountId", place, certificate, chain, holder, issuer, serial,
  valid_from AS "validFrom", valid_until AS "validUntil", trial, added_at AS "addedAt", added_by_name AS "addedByName"`

/** The keys of a person at work, the one that lasts longest first. */
export async function listOwnKeys({ db }: Reader, accountId: Id<'account'>): Promise<SigningKey[]> {
  const { rows } = await sql<SigningKey>`
    SELECT ${columns} FROM signatures.signing_keys WHERE account_id = ${accountId} AND ended_at IS NULL
    ORDER BY trial, valid_until DESC, id`.execute(db)
  return rows
}

/** The keys of an authority at work, the one that lasts longest first. */
export async function listSealKeys({ db }: Reader, authorityId: Id<'authority'>): Promise<SigningKey[]> {
  const { rows } = await sql<SigningKey>`
    SELECT ${columns} FROM signatures.signing_keys
    WHERE authority_id = ${authorityId} AND account_id IS NULL AND ended_at IS NULL ORDER BY trial, valid_until DESC, id`.execute(
    db,
  )
  return rows
}

/** A key at work behind the reader's wall, or undefined. */
export async function findSigningKey({ db }: Reader, id: SigningKeyId): Promise<SigningKey | undefined> {
  const { rows } = await sql<SigningKey>`
    SELECT ${columns} FROM signatures.signing_keys WHERE id = ${id} AND ended_at IS NULL`.execute(db)
  return rows[0]
}

/** The encrypted key file of a key, to be opened; undefined where the key lies elsewhere. */
export async function findKeyFile({ db }: Reader, id: SigningKeyId): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ file: Uint8Array | null }>`
    SELECT key_file AS file FROM signatures.signing_keys WHERE id = ${id} AND ended_at IS NULL`.execute(db)
  return rows[0]?.file ?? undefined
}

/** Writes a key; undefined where the holder has that certificate at work already. */
export async function insertSigningKey(
  { db, now }: Tx,
  key: Omit<SigningKey, 'id' | 'addedAt'> & {
    readonly keyFile: Uint8Array | null
    readonly fingerprint: string
    readonly addedBy: Id<'account'> | null
  },
): Promise<SigningKeyId | undefined> {
  const id = newId<'signing-key'>()
  const chain = key.chain.map((der) => Buffer.from(der))
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signatures.signing_keys (id, authority_id, account_id, place, key_file, certificate, chain, fingerprint, holder, issuer, serial,
      valid_from, valid_until, trial, added_at, added_by, added_by_name)
    VALUES (${id}, ${key.authorityId}, ${key.accountId}, ${JSON.stringify(key.place)}::jsonb, ${key.keyFile && Buffer.from(key.keyFile)},
      ${Buffer.from(key.certificate)}, ${chain}::bytea[], ${key.fingerprint}, ${key.holder}, ${key.issuer}, ${key.serial},
      ${key.validFrom}, ${key.validUntil}, ${key.trial}, ${now}, ${key.addedBy}, ${key.addedByName})
    ON CONFLICT DO NOTHING`.execute(db)
  return numAffectedRows === 0n ? undefined : id
}

/** Takes a key off; whether there was one at work. */
export async function endSigningKey(
  { db, now }: Tx,
  { id, by, why }: { readonly id: SigningKeyId; readonly by: string; readonly why: string },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE signatures.signing_keys SET ended_at = ${now}, ended_by_name = ${by}, ended_why = ${why}
    WHERE id = ${id} AND ended_at IS NULL`.execute(db)
  return numAffectedRows > 0n
}
