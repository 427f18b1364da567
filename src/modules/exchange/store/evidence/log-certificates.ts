import { sql } from 'kysely'
import type { Reader, Tx } from '#platform/database/index.ts'

/** Keeps a certificate under its fingerprint, once. */
export async function insertLogCertificate(
  { db, now }: Tx,
  { fingerprint, certificate }: { readonly fingerprint: string; readonly certificate: Uint8Array },
): Promise<void> {
  await sql`
    INSERT INTO exchange.log_certificates (fingerprint, certificate, kept_at) VALUES (${fingerprint}, ${Buffer.from(certificate)}, ${now})
    ON CONFLICT DO NOTHING`.execute(db)
}

/** The different headers of the statements in a batch: a handful, as each signer writes always the same one. */
export async function listStatementHeaders({ db }: Reader, batch: bigint): Promise<string[]> {
  const { rows } = await sql<{ header: string }>`
    SELECT DISTINCT split_part(said, '.', 1) AS header FROM exchange.log_entries e, LATERAL (VALUES (e.message), (e.receipt)) AS s (said)
    WHERE e.batch = ${batch} AND said ~ '^eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$'`.execute(db)
  return rows.map(({ header }) => header)
}

/** Keeps the certificates of peers with these fingerprints, each once; those of nobody known are passed over. */
export async function insertPeerCertificates(
  { db, now }: Tx,
  fingerprints: readonly string[],
): Promise<void> {
  if (fingerprints.length === 0) return
  await sql`
    INSERT INTO exchange.log_certificates (fingerprint, certificate, kept_at)
    SELECT DISTINCT ON (c.fingerprint) c.fingerprint, c.certificate, ${now}::timestamptz
    FROM exchange.peers p, unnest(p.fingerprints, p.certificates) AS c (fingerprint, certificate)
    WHERE c.fingerprint = ANY (${[...fingerprints]}) ON CONFLICT DO NOTHING`.execute(db)
}

/** The certificates with these fingerprints, as far as they are known. */
export async function listLogCertificates(
  { db }: Reader,
  fingerprints: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const { rows } = await sql<{ fingerprint: string; certificate: Uint8Array }>`
    SELECT fingerprint, certificate FROM exchange.log_certificates WHERE fingerprint = ANY (${[...fingerprints]})`.execute(
    db,
  )
  return new Map(rows.map(({ fingerprint, certificate }) => [fingerprint, certificate]))
}
