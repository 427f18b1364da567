import { type Id, newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { isUsername, mayAdminister } from '../rules/accounts.ts'
import { insertAccounts } from '../store/accounts.ts'
import { insertPassword } from '../store/passwords.ts'
import { foldUsername } from './credentials/token.ts'

export type CreateAccount = {
  readonly authorityId: AuthorityId
  readonly kind: 'person' | 'organisation'
  readonly username: string
  readonly displayName: string
  readonly unitId?: Id<'unit'> | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly language?: 'vi' | 'en' | null
  /** Hash of the first password (persons); absent = none yet, e.g. single sign-on only. */
  readonly passwordHash?: string
  /** True when the person chose the password: it need not be changed at the first sign-in. */
  readonly ownPassword?: boolean
}

/** Opens an account of an authority. */
export async function createAccount(tx: Tx, input: CreateAccount): Promise<AccountId> {
  const { authorityId, kind, displayName, unitId = null, email = null, phone = null, language = null } = input
  permit(mayAdminister(tx.actor, authorityId))
  const username = foldUsername(input.username)
  if (!isUsername(username)) refuse(422, reason('identity.username-shape'))

  const id: AccountId = newId<'account'>()
  const account = { id, authorityId, kind, username, displayName, unitId, email, phone, language }
  const taken = await insertAccounts(tx, [account])
  if (taken.length > 0) refuse(409, reason('identity.username-taken', { username }))
  if (input.passwordHash && kind === 'person') {
    const by = tx.actor.kind === 'person' ? tx.actor.accountId : null
    await insertPassword(tx, {
      accountId: id,
      authorityId,
      hash: input.passwordHash,
      setBy: input.ownPassword ? id : by,
    })
  }
  await tx.announce(
    aboutAccount('identity.account-created', account, { after: { kind, username, displayName, unitId } }),
  )
  return id
}
