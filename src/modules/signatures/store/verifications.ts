import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { type PdfReport, readReport, reportAsJson } from '#kit/pades/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Verification, VerificationOutcome } from '../verification.ts'

/** Writes what the verifier said of a file; asked twice at the same instant, the first stays. */
export async function insertVerification(
  { db, now }: Tx,
  {
    authorityId,
    hash,
    report,
  }: { readonly authorityId: Id<'authority'>; readonly hash: string; readonly report: PdfReport },
): Promise<void> {
  await sql`
    INSERT INTO signatures.verifications (id, authority_id, file_hash, verified_at, indication, sub_indication, signatures, report)
    VALUES (${newId()}, ${authorityId}, ${hash}, ${now}, ${report.indication}, ${report.subIndication}, ${report.signatures.length},
      ${reportAsJson(report)}::jsonb)
    ON CONFLICT (authority_id, file_hash, verified_at) DO NOTHING`.execute(db)
}

/** The newest answer about each of these files, as far as any was asked; those without a signature too. */
export async function listVerifications({ db }: Reader, hashes: readonly string[]): Promise<Verification[]> {
  if (hashes.length === 0) return []
  const { rows } = await sql<{ hash: string; at: Temporal.Instant; report: unknown }>`
    SELECT DISTINCT ON (authority_id, file_hash) file_hash AS hash, verified_at AS at, report
    FROM signatures.verifications WHERE file_hash = ANY(${[...hashes]}) ORDER BY authority_id, file_hash, verified_at DESC`.execute(
    db,
  )
  return rows.map(({ hash, at, report }) => ({ hash, at, report: readReport(JSON.stringify(report)) }))
}

/** Files whose newest answer waits for evidence, asked at most `days` days after they were first verified, the longest waiting first. */
export async function listUnsettled(
  { db, now }: Reader,
  { days, limit }: { readonly days: number; readonly limit: number },
): Promise<{ readonly authorityId: Id<'authority'>; readonly hash: string }[]> {
  const { rows } = await sql<{ authorityId: Id<'authority'>; hash: string }>`
    SELECT "authorityId", hash FROM (
      SELECT DISTINCT ON (authority_id, file_hash) authority_id AS "authorityId", file_hash AS hash, sub_indication, verified_at,
        min(verified_at) OVER (PARTITION BY authority_id, file_hash) AS first_at
      FROM signatures.verifications ORDER BY authority_id, file_hash, verified_at DESC) newest
    WHERE sub_indication = 'TRY_LATER' AND first_at > ${now.subtract({ hours: 24 * days })} AND verified_at < ${now.subtract({ hours: 20 })}
    ORDER BY verified_at LIMIT ${limit}`.execute(db)
  return rows
}

/** The newest answer about each of these files in one word, without its report: for lists. Files without a signature are left out. */
export async function listOutcomes({ db }: Reader, hashes: readonly string[]): Promise<VerificationOutcome[]> {
  if (hashes.length === 0) return []
  const { rows } = await sql<VerificationOutcome>`
    SELECT hash, indication, trial FROM (
      SELECT DISTINCT ON (authority_id, file_hash) file_hash AS hash, indication, signatures,
        report @? '$.signatures[*].findings[*] ? (@ == "trial-certificate")' AS trial
      FROM signatures.verifications WHERE file_hash = ANY(${[...hashes]}) ORDER BY authority_id, file_hash, verified_at DESC) newest
    WHERE signatures > 0`.execute(db)
  return rows
} // prettier-ignore
