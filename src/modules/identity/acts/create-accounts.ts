import { type Id, newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { mayAdminister } from '../rules/accounts.ts'
import { insertAccounts } from '../store/accounts.ts'
import { findPosition, insertHoldings } from '../store/holdings.ts'
import { insertPasswords } from '../store/passwords.ts'
import { permitUnits } from './permit-units.ts'

/** One of many accounts to open; the hash of a first password that must be changed, or of a known one (`ownPassword`). */
export type AccountToOpen = {
  readonly kind: 'person' | 'organisation'
  readonly username: string
  readonly displayName: string
  readonly unitId: string | null
  readonly positionId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly passwordHash: string | null
}

async function checkSeats(
  tx: Tx,
  authorityId: AuthorityId,
  accounts: readonly AccountToOpen[],
): Promise<void> {
  const wanted = Map.groupBy(
    accounts.flatMap(({ positionId }) => positionId ?? []),
    (id) => id,
  )
  for (const [id, list] of wanted) {
    const position = await findPosition(tx, id)
    if (!position || position.authorityId !== authorityId)
      return refuse(404, reason('identity.no-such-position'))
    if (position.held + list.length > position.seats)
      refuse(409, reason('identity.position-full', { title: position.title }))
  }
}

/** Opens many accounts of one authority, with their posts: all of them or none. Recorded as one act, each account by name. */
export async function createAccounts(
  tx: Tx,
  {
    authorityId,
    accounts,
    ownPassword = false,
  }: { authorityId: AuthorityId; accounts: readonly AccountToOpen[]; ownPassword?: boolean },
): Promise<AccountId[]> {
  permit(mayAdminister(tx.actor, authorityId))
  await checkSeats(tx, authorityId, accounts)
  await permitUnits(
    tx,
    authorityId,
    accounts.map(({ unitId }) => unitId as Id<'unit'> | null),
  )
  const rows = accounts.map((account) => ({
    ...account,
    id: newId<'account'>(),
    authorityId,
    language: null,
    unitId: account.unitId as Id<'unit'> | null,
  }))
  const taken = await insertAccounts(tx, rows)
  if (taken.length > 0)
    return refuse(
      409,
      ...taken.slice(0, 20).map((username) => reason('identity.username-taken', { username })),
    )
  const by = tx.actor.kind === 'person' ? tx.actor.accountId : null
  await insertPasswords(
    tx,
    rows.flatMap(({ id, passwordHash: hash }) =>
      hash ? [{ accountId: id, authorityId, hash, setBy: ownPassword ? id : by }] : [],
    ),
  )
  await insertHoldings(
    tx,
    rows.flatMap(({ id, positionId }) =>
      positionId
        ? [{ accountId: id, authorityId, positionId: positionId as Id<'position'>, fromAt: tx.now }]
        : [],
    ),
  )
  const after = {
    count: rows.length,
    accounts: rows.map(({ id, username, displayName, positionId }) => ({
      id,
      username,
      displayName,
      positionId,
    })),
  }
  if (rows[0])
    await tx.announce({
      ...aboutAccount('identity.accounts-imported', rows[0], { after }),
      subject: { type: 'authority', id: authorityId },
    })
  return rows.map(({ id }) => id)
}
