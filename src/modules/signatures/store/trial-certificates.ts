import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { TrialAuthorityId, TrialCertificate } from '../trial-certificate.ts'

const columns = sql`authority_id AS "authorityId", account_id AS "accountId", serial, holder, issued_at AS "issuedAt",
  issued_by AS "issuedBy", revoked_at AS "revokedAt", revoked_by AS "revokedBy", reason`
const ofOpen = sql`trial_authority_id = (SELECT id FROM signatures.trial_authorities WHERE closed_at IS NULL)`

/** Writes a certificate that the trial authority issued. */
export async function insertTrialCertificate(
  { db, now }: Tx,
  of: Pick<TrialCertificate, 'authorityId' | 'accountId' | 'serial' | 'holder' | 'issuedBy'> & {
    readonly trialAuthority: TrialAuthorityId
    readonly certificate: Uint8Array
  },
): Promise<void> {
  await sql`
    INSERT INTO signatures.trial_certificates (id, trial_authority_id, authority_id, account_id, serial, certificate, holder, issued_at, issued_by)
    VALUES (${newId()}, ${of.trialAuthority}, ${of.authorityId}, ${of.accountId}, ${of.serial}, ${Buffer.from(of.certificate)},
      ${of.holder}, ${now}, ${of.issuedBy})`.execute(db)
}

/** A certificate of the open trial authority behind the reader's wall, or undefined; nobody else changes it until the end of the transaction. */
export async function lockTrialCertificate(
  { db }: Tx,
  serial: string,
): Promise<TrialCertificate | undefined> {
  const { rows } = await sql<TrialCertificate>`
    SELECT ${columns} FROM signatures.trial_certificates WHERE serial = ${serial} AND ${ofOpen} FOR UPDATE`.execute(
    db,
  )
  return rows[0]
}

/** Revokes a certificate of the open trial authority. */
export async function revokeTrialCertificateRow(
  { db, now }: Tx,
  { serial, by, reason }: { readonly serial: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await sql`
    UPDATE signatures.trial_certificates SET revoked_at = ${now}, revoked_by = ${by}, reason = ${reason}
    WHERE serial = ${serial} AND ${ofOpen} AND revoked_at IS NULL`.execute(db)
}

/** Certificates of the open trial authority that were revoked, the first first. */
export async function listTrialRevoked({ db }: Reader): Promise<{ serial: string; at: Temporal.Instant }[]> {
  const { rows } = await sql<{ serial: string; at: Temporal.Instant }>`
    SELECT serial, revoked_at AS at FROM signatures.trial_certificates
    WHERE ${ofOpen} AND revoked_at IS NOT NULL ORDER BY revoked_at, serial`.execute(db)
  return rows
}

export type TrialCertificateFilter = {
  /** Part of a holder's name, with or without marks, or of a serial number. */
  readonly search?: string
  readonly most?: number
}

/** Certificates of the open trial authority behind the reader's wall, the newest first, at most so many. */
export async function listTrialCertificates(
  { db }: Reader,
  { search = '', most = 200 }: TrialCertificateFilter = {},
): Promise<TrialCertificate[]> {
  const { rows } = await sql<TrialCertificate>`
    SELECT ${columns} FROM signatures.trial_certificates
    WHERE ${ofOpen} AND (strpos(platform.fold(holder), platform.fold(${search})) > 0 OR strpos(serial, upper(${search})) > 0)
    ORDER BY issued_at DESC, serial LIMIT ${most}`.execute(db)
  return rows
}

/** Which of these numbers the open trial authority gave to certificates of persons and authorities. */
export async function listIssuedSerials({ db }: Reader, serials: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ serial: string }>`
    SELECT serial FROM signatures.trial_certificates WHERE ${ofOpen} AND serial = ANY(${[...serials]})`.execute(
    db,
  )
  return rows.map(({ serial }) => serial)
}
