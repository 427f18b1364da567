import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityFacts, AuthorityId } from '../authority.ts'
import { aboutAuthority, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayRearrange } from '../rules/access.ts'
import { mayCite, mayRename } from '../rules/changes.ts'
import { lockAuthority } from '../store/authorities.ts'
import { amendAuthority } from './amend-authority.ts'

export type RenameAuthority = Edit &
  Pick<AuthorityFacts, 'name' | 'placeName'> & {
    readonly authorityId: AuthorityId
    readonly on: Temporal.PlainDate
    /** The resolution that gave the new name. */
    readonly instrument: string
    /** The abbreviation in document symbols, where it changes too. */
    readonly abbreviation?: string
  }

/** Gives an authority another name from a day on; the old one stays among its former names. */
export async function renameAuthority(tx: Tx, input: RenameAuthority): Promise<void> {
  const { authorityId, on, name, placeName, abbreviation, instrument } = input
  const before = await lockAuthority(tx, authorityId, on)
  permit(mayRearrange(tx.actor))
  permit([...mayRename(before, name, on, input), ...mayCite(instrument)], 422)

  const change = { name: name.trim(), placeName, abbreviation: abbreviation ?? before.abbreviation }
  await amendAuthority(tx, authorityId, on, change, { ...input, reason: `${input.reason} (${instrument})` })
  await tx.announce(
    aboutAuthority(
      events.authorityRenamed,
      authorityId,
      { before, after: { ...change, on, instrument } },
      input,
    ),
  )
}
