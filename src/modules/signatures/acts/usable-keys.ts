import type { Reader } from '#platform/database/index.ts'
import type { SigningRole } from '../intention.ts'
import { keyNotGood, mayUseKey } from '../rules/may-use-key.ts'
import type { SigningKey } from '../signing-key.ts'
import { listOwnKeys, listSealKeys } from '../store/signing-keys.ts'

/** The keys with which the actor may sign today in this role: their own, or their authority's. */
export async function listUsableKeys(reader: Reader, role: SigningRole): Promise<SigningKey[]> {
  const { actor, now } = reader
  if (actor.kind !== 'person') return []
  const sealing = role === 'seal' || role === 'copy' || role === 'extract'
  const keys = sealing
    ? await listSealKeys(reader, actor.authorityId)
    : await listOwnKeys(reader, actor.accountId)
  return keys.filter((key) => mayUseKey(actor, key, role).length === 0 && keyNotGood(key, now).length === 0)
}
