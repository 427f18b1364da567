import { hasPower } from '#modules/identity/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { SigningRole } from '../intention.ts'
import { isOfAuthority, keyNotGood, mayUseKey } from '../rules/may-use-key.ts'
import type { SigningKey } from '../signing-key.ts'
import { listOwnKeys, listSealKeys } from '../store/signing-keys.ts'

/**
 * The keys with which the actor may sign today in this role: their own, or their authority's; those on USB tokens at their own machine only where
 * the page can ask the program there.
 */
export async function listUsableKeys(
  reader: Reader,
  role: SigningRole,
  { desktop = false }: { readonly desktop?: boolean } = {},
): Promise<SigningKey[]> {
  const { actor, now } = reader
  if (actor.kind !== 'person') return []
  const keys = isOfAuthority(role)
    ? await listSealKeys(reader, actor.authorityId)
    : await listOwnKeys(reader, actor.accountId)
  const asked = { role, issues: hasPower(actor, 'issue') }
  const good = keys.filter(
    (key) => mayUseKey(actor, key, asked).length === 0 && keyNotGood(key, now).length === 0,
  )
  return good.filter(({ place }) => desktop || place.kind !== 'desktop')
}
