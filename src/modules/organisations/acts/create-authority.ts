import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId, NewAuthority } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { writeAuthority } from './write-authority.ts'

export type CreateAuthority = Edit & { readonly authority: NewAuthority }

/** Brings an authority into being (thành lập): its name, place, parent, contacts and codes from its first day on. */
export async function createAuthority(tx: Tx, { authority, ...edit }: CreateAuthority): Promise<AuthorityId> {
  permit(mayRearrange(tx.actor))
  const id = await writeAuthority(tx, authority, edit)
  await tx.announce(aboutAuthority(events.authorityCreated, id, { after: { ...authority, id } }, edit))
  return id
}
