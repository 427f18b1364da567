import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import { readAccess } from '../remote-access.ts'
import type { SigningServices, TimeStampService } from '../signing-services.ts'
import { listTrialKeys } from './trial-authority.ts'
import { listTrialRevoked } from './trial-certificates.ts'
import { getTrust } from './trust-anchors.ts'

/** What signing may reach today: trust, time, remote services, the trial authority. As Krông itself: secrets are read by no person. */
export async function getSigningServices(reader: Reader): Promise<SigningServices> {
  const { db, now } = reader
  const { rows: stampers } = await sql<TimeStampService>`
    SELECT name, url, internal FROM signatures.services WHERE kind = 'time-stamp' AND ended_at IS NULL ORDER BY rank, name`.execute(
    db,
  )
  const { rows: kept } = await sql<TimeStampService & { encryptedAccess: Uint8Array }>`
    SELECT name, url, internal, encrypted_access AS "encryptedAccess" FROM signatures.services
    WHERE kind = 'remote' AND ended_at IS NULL ORDER BY rank, name`.execute(db)
  const remotes = kept.flatMap(({ encryptedAccess, ...service }) => {
    const access = readAccess(encryptedAccess)
    return access ? [{ ...service, access }] : []
  })
  const trust = await getTrust(reader)
  const trialKeys = await listTrialKeys(reader)
  const trialRevoked = await listTrialRevoked(reader)
  return { trust, trialKeys, trialRevoked, stampers, remotes, now }
}
