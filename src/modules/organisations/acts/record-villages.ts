import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import { getAuthority } from '../store/authorities.ts'
import { insertVillage, listVillages } from '../store/villages.ts'
import type { NewVillage } from '../village.ts'

export type RecordVillages = Edit & {
  readonly authorityId: AuthorityId
  readonly villages: readonly Omit<NewVillage, 'authorityId' | 'validFrom'>[]
  readonly on: Temporal.PlainDate
}

/** Enters villages of a commune that exist from a day on; a name is given once within a commune. */
export async function recordVillages(
  tx: Tx,
  { authorityId, villages, on, ...edit }: RecordVillages,
): Promise<void> {
  const authority = await getAuthority(tx, authorityId, on)
  permit(mayEdit(tx.actor, authorityId))
  const names = [...(await listVillages(tx, authorityId, on)), ...villages].map(({ name }) => name.trim())
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const taken = twice.map((name) => reason('organisations.village-name-taken', { name }))
  permit([...mayChange(authority, on, edit), ...taken], 422)

  for (const village of villages)
    await insertVillage(tx, { ...village, name: village.name.trim(), authorityId, validFrom: on })
  await tx.announce(aboutAuthority(events.villagesRecorded, authorityId, { after: { villages, on } }, edit))
}
