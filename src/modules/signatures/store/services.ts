import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { RemoteService, SigningServices, TimeStampService, TrialKey } from '../signing-services.ts'
import { getTrust } from './trust-anchors.ts'

/** What signing reaches besides the key; read as Krông itself, since nobody else may see the keys of the trial authority. */
export async function getSigningServices(reader: Reader): Promise<SigningServices> {
  const { db, now } = reader
  const { rows: trialKeys } = await sql<TrialKey>`
    SELECT purpose, certificate, encrypted, list FROM signatures.trial_keys
    JOIN signatures.trial_authorities a ON a.id = trial_authority_id AND a.closed_at IS NULL ORDER BY purpose`.execute(
    db,
  )
  const { rows: trialRevoked } = await sql<{ serial: string; at: Temporal.Instant }>`
    SELECT serial, revoked_at AS at FROM signatures.trial_certificates
    JOIN signatures.trial_authorities a ON a.id = trial_authority_id AND a.closed_at IS NULL
    WHERE revoked_at IS NOT NULL ORDER BY revoked_at, serial`.execute(db)
  const { rows: stampers } = await sql<TimeStampService>`
    SELECT name, url, internal FROM signatures.services WHERE kind = 'time-stamp' AND ended_at IS NULL ORDER BY rank, name`.execute(
    db,
  )
  const { rows: remotes } = await sql<RemoteService>`
    SELECT name, url, internal, encrypted_access AS "encryptedAccess" FROM signatures.services
    WHERE kind = 'remote' AND ended_at IS NULL ORDER BY name`.execute(db)
  return { trust: await getTrust(reader), trialKeys, trialRevoked, stampers, remotes, now }
}
