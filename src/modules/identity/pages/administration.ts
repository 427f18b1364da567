import { permit, reason, refuse } from '#kit/refusal.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import type { Act, Announcement, Reader, Tx } from '#platform/database/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'
import { isInstanceAdministrator } from '../rules/roles.ts'
import { listAuthoritiesOf } from '../store/list-accounts.ts'
import { authorityOf, whoIs } from './visit-door.ts'

/** How an administrator reaches the accounts of an authority. */
export type Administration = {
  readonly authorityId: AuthorityId
  /** True beyond one's own authority: for administrators of the instance. */
  readonly beyond: boolean
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
}

/** As themselves, behind the wall of their own authority. */
const within = (visit: Visit): Administration => ({
  authorityId: authorityOf(visit),
  beyond: false,
  read: visit.read,
  act: visit.act,
})

/** Through Krông itself, which crosses the wall; the record of the other authority keeps who ordered it. */
function beyond(visit: Visit, authorityId: AuthorityId): Administration {
  const { accountId } = whoIs(visit)
  const orderedBy = { accountId, name: visit.session?.displayName ?? '' }
  const naming = (tx: Tx) => (told: Announcement) =>
    tx.announce({ ...told, after: { ...Object(told.after), orderedBy } })
  return {
    authorityId,
    beyond: true,
    read: (read) => visit.readAsSystem('accounts', read),
    act: (act, input) =>
      visit.actAsSystem('accounts', (tx, given) => act({ ...tx, announce: naming(tx) }, given), input),
  }
}

const permitOrder = (visit: Visit) =>
  permit(isInstanceAdministrator(visit.actor) ? [] : [reason('identity.instance-administrators-only')])

/** Administering one authority: one's own when none is named; another one refuses (403) all but administrators of the instance, (404) what is none. */
export async function administrationOf(
  visit: Visit,
  named: AuthorityId | undefined,
): Promise<Administration> {
  if (!named || named === authorityOf(visit)) return within(visit)
  permitOrder(visit)
  const found = await visit.read((reader) => findAuthority(reader, named))
  return found ? beyond(visit, named) : refuse(404, reason('identity.no-such-authority', { slug: '' }))
}

/** Administering these accounts, wherever they are at home; refuses (404) what is not there for this administrator, citizens among it. */
export async function administrationFor(visit: Visit, ids: readonly AccountId[]): Promise<Administration> {
  if (!isInstanceAdministrator(visit.actor)) return within(visit)
  const own = authorityOf(visit)
  const homes = await visit.readAsSystem('accounts', (reader) => listAuthoritiesOf(reader, ids))
  if (homes.length !== new Set(ids).size) return refuse(404, reason('identity.no-such-account'))
  const foreign = homes.find((home) => home !== own)
  if (!foreign) return within(visit)
  // Krông itself may close anybody; whoever orders it may not close themselves.
  if (ids.includes(whoIs(visit).accountId)) return refuse(422, reason('identity.not-yourself'))
  return beyond(visit, foreign)
}
