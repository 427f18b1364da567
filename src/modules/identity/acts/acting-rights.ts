import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { mayAdminister } from '../rules/accounts.ts'
import { findAccount, lockAccount } from '../store/accounts.ts'
import { endActingRights, insertActingRights } from '../store/acting-rights.ts'

/** Lets a person act as an organisation account of the same authority. */
export async function giveActingRight(
  tx: Tx,
  { organisationId, personId }: { organisationId: AccountId; personId: AccountId },
): Promise<void> {
  const office = await lockAccount(tx, organisationId)
  permit(mayAdminister(tx.actor, office.authorityId))
  const person = await findAccount(tx, personId)
  if (!person || person.authorityId !== office.authorityId || person.closing)
    return refuse(404, reason('identity.no-such-account'))
  if (office.kind !== 'organisation' || person.kind !== 'person')
    return refuse(422, reason('identity.acting-kinds'))
  const given = await insertActingRights(tx, [{ organisationId, personId, authorityId: office.authorityId }])
  if (given > 0)
    await tx.announce(aboutAccount('identity.acting-right-given', office, { after: { personId } }))
}

/** Ends such a right; a session that acts so falls back to the person's own post at once. */
export async function endActingRight(
  tx: Tx,
  { accountId, rightId }: { accountId: AccountId; rightId: Id<'acting-right'> },
): Promise<void> {
  const account = await lockAccount(tx, accountId)
  permit(mayAdminister(tx.actor, account.authorityId))
  const [ended] = await endActingRights(tx, { accountId, id: rightId })
  if (!ended) return refuse(404, reason('identity.no-such-acting-right'))
  await tx.announce(aboutAccount('identity.acting-right-ended', account, { before: ended }))
}
