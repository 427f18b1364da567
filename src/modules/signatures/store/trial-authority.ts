import { sql } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { TrialKey } from '../signing-services.ts'
import type { TrialAuthority, TrialAuthorityId } from '../trial-certificate.ts'

/** The trial authority that is open, or undefined. */
export async function findTrialAuthority({ db }: Reader): Promise<TrialAuthority | undefined> {
  const { rows } = await sql<TrialAuthority>`
    SELECT id, opened_at AS "openedAt", opened_by AS "openedBy" FROM signatures.trial_authorities
    WHERE closed_at IS NULL`.execute(db)
  return rows[0]
}

/** Opens a trial authority without its keys; undefined where one is open, also one that another transaction opens at this moment. */
export async function insertTrialAuthority(
  { db, now }: Tx,
  by: string,
): Promise<TrialAuthorityId | undefined> {
  const id = newId<'trial-authority'>()
  // Waits for whoever inserts at the same time: the index lets one be open.
  const { numAffectedRows = 0n } = await sql`
    INSERT INTO signatures.trial_authorities (id, opened_at, opened_by) VALUES (${id}, ${now}, ${by})
    ON CONFLICT ((true)) WHERE closed_at IS NULL DO NOTHING`.execute(db)
  return numAffectedRows === 0n ? undefined : id
}

/** Writes the keys of a trial authority; they never change. */
export async function insertTrialKeys(
  { db }: Tx,
  authority: TrialAuthorityId,
  keys: readonly TrialKey[],
): Promise<void> {
  for (const { purpose, certificate, encrypted, list } of keys)
    await sql`
      INSERT INTO signatures.trial_keys (id, trial_authority_id, purpose, certificate, encrypted, list)
      VALUES (${newId()}, ${authority}, ${purpose}, ${Buffer.from(certificate)}, ${encrypted && Buffer.from(encrypted)},
        ${list && Buffer.from(list)})`.execute(db)
}

/** The keys of the trial authority that is open; none where none is. As Krông itself: no person reads them. */
export async function listTrialKeys({ db }: Reader): Promise<TrialKey[]> {
  const { rows } = await sql<TrialKey>`
    SELECT purpose, certificate, encrypted, list FROM signatures.trial_keys
    JOIN signatures.trial_authorities a ON a.id = trial_authority_id AND a.closed_at IS NULL ORDER BY purpose`.execute(
    db,
  )
  return rows
}

/** Closes the trial authority that is open; its id, or undefined where none was. */
export async function closeTrialAuthorityRow(
  { db, now }: Tx,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<TrialAuthorityId | undefined> {
  const { rows } = await sql<{ id: TrialAuthorityId }>`
    UPDATE signatures.trial_authorities SET closed_at = ${now}, closed_by = ${by}, closed_reason = ${reason}
    WHERE closed_at IS NULL RETURNING id`.execute(db)
  return rows[0]?.id
}

/** Takes off every key at work that a trial authority issued; how many. */
export async function endTrialSigningKeys(
  { db, now }: Tx,
  { by, why }: { readonly by: string; readonly why: string },
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    UPDATE signatures.signing_keys SET ended_at = ${now}, ended_by_name = ${by}, ended_why = ${why}
    WHERE trial AND ended_at IS NULL`.execute(db)
  return Number(numAffectedRows)
}
