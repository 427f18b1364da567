import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { TrialKey } from '../signing-services.ts'
import type { TrialAuthorityId, TrialCertificate } from '../trial-certificate.ts'

const open = sql`(SELECT id FROM signatures.trial_authorities WHERE closed_at IS NULL)`

/** The trial authority that is open, or undefined. */
export async function findTrialAuthority({ db }: Reader): Promise<TrialAuthorityId | undefined> {
  const { rows } = await sql<{ id: TrialAuthorityId }>`
    SELECT id FROM signatures.trial_authorities WHERE closed_at IS NULL`.execute(db)
  return rows[0]?.id
}

/** Opens a trial authority with its keys; undefined where one is open, also one that another transaction opens at this moment. */
export async function insertTrialAuthority(
  { db, now }: Tx,
  { by, keys }: { readonly by: string; readonly keys: readonly TrialKey[] },
): Promise<TrialAuthorityId | undefined> {
  const id = newId<'trial-authority'>()
  // Waits for whoever inserts at the same time: the index lets one be open.
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signatures.trial_authorities (id, opened_at, opened_by) VALUES (${id}, ${now}, ${by})
    ON CONFLICT ((true)) WHERE closed_at IS NULL DO NOTHING`.execute(db)
  if (numAffectedRows === 0n) return undefined
  for (const { purpose, certificate, encrypted, list } of keys)
    await sql`
      INSERT INTO signatures.trial_keys (id, trial_authority_id, purpose, certificate, encrypted, list)
      VALUES (${newId()}, ${id}, ${purpose}, ${Buffer.from(certificate)}, ${encrypted && Buffer.from(encrypted)}, ${list && Buffer.from(list)})`.execute(
      db,
    )
  return id
}

/** Writes a certificate that the open trial authority issued; whether one is open. */
export async function insertTrialCertificate(
  { db, now }: Tx,
  one: Pick<TrialCertificate, 'authorityId' | 'accountId' | 'serial' | 'holder' | 'issuedBy'> & {
    readonly certificate: Uint8Array
  },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signatures.trial_certificates (id, trial_authority_id, authority_id, account_id, serial, certificate, holder, issued_at, issued_by)
    SELECT ${newId()}, a.id, ${one.authorityId}, ${one.accountId}, ${one.serial}, ${Buffer.from(one.certificate)}, ${one.holder}, ${now}, ${one.issuedBy}
    FROM signatures.trial_authorities a WHERE a.closed_at IS NULL`.execute(db)
  return numAffectedRows > 0n
}

/** What the open trial authority issued, behind the reader's wall, the newest first. */
export async function listTrialCertificates({ db }: Reader, limit = 500): Promise<TrialCertificate[]> {
  const { rows } = await sql<TrialCertificate>`
    SELECT authority_id AS "authorityId", account_id AS "accountId", serial, holder, issued_at AS "issuedAt", issued_by AS "issuedBy",
      revoked_at AS "revokedAt", revoked_by AS "revokedBy", reason
    FROM signatures.trial_certificates WHERE trial_authority_id = ${open} ORDER BY issued_at DESC, serial LIMIT ${limit}`.execute(
    db,
  )
  return rows
}

/** Whether the open trial authority issued a certificate of that number. */
export async function hasTrialCertificate({ db }: Reader, serial: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM signatures.trial_certificates WHERE serial = ${serial} AND trial_authority_id = ${open}`.execute(
    db,
  )
  return rows.length > 0
}

/** Revokes a certificate of the open trial authority; what it was, or undefined where none was in force. */
export async function revokeTrialCertificate(
  { db, now }: Tx,
  { serial, by, reason }: { readonly serial: string; readonly by: string; readonly reason: string },
): Promise<Pick<TrialCertificate, 'authorityId' | 'accountId' | 'holder'> | undefined> {
  const { rows } = await sql<Pick<TrialCertificate, 'authorityId' | 'accountId' | 'holder'>>`
    UPDATE signatures.trial_certificates SET revoked_at = ${now}, revoked_by = ${by}, reason = ${reason}
    WHERE serial = ${serial} AND trial_authority_id = ${open} AND revoked_at IS NULL
    RETURNING authority_id AS "authorityId", account_id AS "accountId", holder`.execute(db)
  return rows[0]
}
