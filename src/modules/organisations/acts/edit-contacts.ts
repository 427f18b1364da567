import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityFacts, AuthorityId } from '../authority.ts'
import { aboutAuthority, aboutUnit, events } from '../events.ts'
import type { Edit } from '../lineage.ts'
import { mayEdit } from '../rules/access.ts'
import { mayChange } from '../rules/changes.ts'
import { getAuthority } from '../store/authorities.ts'
import { lockUnit } from '../store/units.ts'
import type { UnitFacts, UnitId } from '../unit.ts'
import { amendAuthority } from './amend-authority.ts'
import { amendUnit } from './amend-unit.ts'

export type EditAuthorityContacts = Edit &
  Pick<AuthorityFacts, 'contacts'> &
  Partial<Pick<AuthorityFacts, 'abbreviation'>> & {
    readonly authorityId: AuthorityId
    readonly on: Temporal.PlainDate
  }

/** Changes how an authority is reached, and its abbreviation in document symbols, from a day on. */
export async function editAuthorityContacts(tx: Tx, input: EditAuthorityContacts): Promise<void> {
  const { authorityId, on, contacts } = input
  const before = await getAuthority(tx, authorityId, on)
  permit(mayEdit(tx.actor, authorityId))
  permit(mayChange(before, on, input), 422)

  const change = { contacts, abbreviation: input.abbreviation ?? before.abbreviation }
  await amendAuthority(tx, authorityId, on, change, input)
  await tx.announce(
    aboutAuthority(events.authorityAmended, authorityId, { before, after: { ...change, on } }, input),
  )
}

export type EditUnitContacts = Edit & { readonly unitId: UnitId; readonly on: Temporal.PlainDate } & Pick<
    UnitFacts,
    'contacts'
  > &
  Partial<Pick<UnitFacts, 'remit' | 'sort' | 'published'>>

/** Changes how a unit is reached, what it says of itself and whether the public sees it, from a day on. */
export async function editUnitContacts(tx: Tx, input: EditUnitContacts): Promise<void> {
  const { unitId, on, contacts, remit, sort, published, ...edit } = input
  const before = await lockUnit(tx, unitId, on)
  permit(mayEdit(tx.actor, before.authorityId))
  permit(mayChange(before, on, edit), 422)

  const change = {
    contacts,
    remit: remit ?? before.remit,
    sort: sort ?? before.sort,
    published: published ?? before.published,
  }
  await amendUnit(tx, before, on, change, edit)
  await tx.announce(aboutUnit(events.unitAmended, before, { before, after: { ...change, on } }, edit))
}
