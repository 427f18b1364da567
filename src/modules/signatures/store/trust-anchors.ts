import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Trust, TrustAnchor, TrustAnchorId } from '../trust-anchor.ts'

/** The certificates that are trusted today, by list and name. */
export async function listTrustAnchors({ db }: Reader): Promise<TrustAnchor[]> {
  const { rows } = await sql<TrustAnchor>`
    SELECT id, fingerprint, name, list, certificate, valid_from AS "validFrom", valid_until AS "validUntil", added_at AS "addedAt", added_by AS "addedBy", reason,
      hosts, hosts_internal AS "hostsInternal"
    FROM signatures.trust_anchors WHERE removed_at IS NULL ORDER BY list, name COLLATE platform.vietnamese, id`.execute(
    db,
  )
  return rows
}

/** Whom the verifier is to trust today, authorities of trials apart, and which hosts it may ask. */
export async function getTrust(reader: Reader): Promise<Trust> {
  const trusted = await listTrustAnchors(reader)
  const certificates = (trial: boolean) =>
    trusted.filter(({ list }) => (list === 'trial') === trial).map(({ certificate }) => certificate)
  const hosts = (internal: boolean) => [
    ...new Set(trusted.filter(({ hostsInternal }) => hostsInternal === internal).flatMap((one) => one.hosts)),
  ]
  return {
    anchors: certificates(false),
    trialAnchors: certificates(true),
    allow: { outside: hosts(false), internal: hosts(true) },
  }
}

/** Writes a certificate that is trusted from now on; undefined where it is trusted already. */
export async function insertTrustAnchor(
  { db, now }: Tx,
  anchor: Omit<TrustAnchor, 'id' | 'addedAt'>,
): Promise<TrustAnchorId | undefined> {
  const id = newId<'trust-anchor'>()
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signatures.trust_anchors (id, fingerprint, name, list, certificate, valid_from, valid_until, added_at, added_by, reason, hosts, hosts_internal)
    VALUES (${id}, ${anchor.fingerprint}, ${anchor.name}, ${anchor.list}, ${Buffer.from(anchor.certificate)}, ${anchor.validFrom}, ${anchor.validUntil},
      ${now}, ${anchor.addedBy}, ${anchor.reason},
      ${[...anchor.hosts]}, ${anchor.hostsInternal})
    ON CONFLICT (fingerprint) WHERE removed_at IS NULL DO NOTHING`.execute(db)
  return numAffectedRows === 0n ? undefined : id
}

/** Closes the trust in a certificate; the row that was closed, or undefined where none is trusted under that id. */
export async function closeTrustAnchor(
  { db, now }: Tx,
  { id, by, reason }: { readonly id: TrustAnchorId; readonly by: string; readonly reason: string },
): Promise<{ readonly name: string; readonly fingerprint: string } | undefined> {
  const { rows } = await sql<{ name: string; fingerprint: string }>`
    UPDATE signatures.trust_anchors SET removed_at = ${now}, removed_by = ${by}, removed_reason = ${reason}
    WHERE id = ${id} AND removed_at IS NULL RETURNING name, fingerprint`.execute(db)
  return rows[0]
}
