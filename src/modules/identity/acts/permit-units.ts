import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { listUnits } from '#modules/organisations/index.ts'
import type { AuthorityId } from '../account.ts'

/** Refuses (422) units that are not of this authority today: everybody may read all units, so a form may name any. */
export async function permitUnits(
  reader: Reader,
  authorityId: AuthorityId,
  wanted: readonly (Id<'unit'> | null)[],
): Promise<void> {
  const ids = new Set(wanted.filter((id) => id !== null))
  if (ids.size === 0) return
  for (const { id } of await listUnits(reader, authorityId)) ids.delete(id)
  if (ids.size > 0) refuse(422, reason('identity.no-such-unit'))
}
