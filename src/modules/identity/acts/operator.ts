import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Transactor } from '#platform/database/index.ts'
import { findAuthorityBySlug } from '#modules/organisations/index.ts'
import { type Account, administratorRole, instanceAdministratorRole } from '../account.ts'
import { findAccountByUsername } from '../store/accounts.ts'
import { listEveryUser, type OperatorUser } from '../store/every-user.ts'
import { closeAccount } from './close-account.ts'
import { createAccount } from './create-account.ts'
import { makeOneTimePassword } from './credentials/new-password.ts'
import { hashPassword } from './credentials/password-hash.ts'
import { foldUsername } from './credentials/token.ts'
import { doorOf } from './door.ts'
import { grantRole } from './grant-role.ts'
import { resetPasswords } from './reset-passwords.ts'
import { unlockAccount } from './unlock-account.ts'

const door = (transactor: Transactor) =>
  doorOf(transactor, { requestId: 'operator', channel: 'operator' }, 'operator')

async function named(reader: Reader, username: string): Promise<Account> {
  return (
    (await findAccountByUsername(reader, foldUsername(username))) ??
    refuse(404, reason('identity.no-such-account'))
  )
}

export type CreateUser = {
  /** Slug of the authority, e.g. 'ta-long'. */
  readonly authority: string
  readonly username: string
  readonly displayName: string
  readonly administrator?: 'authority' | 'instance'
}

/** Opens an account from the terminal; gives its one-time password, which must be changed at the first sign-in. */
export async function createUser(
  transactor: Transactor,
  { authority, username, displayName, administrator }: CreateUser,
): Promise<{ username: string; password: string }> {
  const { read, act } = door(transactor)
  const found = await read((reader) => findAuthorityBySlug(reader, authority))
  if (!found) return refuse(404, reason('identity.no-such-authority', { slug: authority }))
  const password = makeOneTimePassword()
  const passwordHash = await hashPassword(password)
  const why = 'krong user'
  await act(async (tx) => {
    const accountId = await createAccount(tx, {
      authorityId: found.id,
      kind: 'person',
      username,
      displayName,
      passwordHash,
    })
    if (administrator) await grantRole(tx, { accountId, role: administratorRole, reason: why })
    if (administrator === 'instance')
      await grantRole(tx, { accountId, role: instanceAdministratorRole, reason: why })
  }, undefined)
  return { username: foldUsername(username), password }
}

/** Lays a one-time password for an account and opens its lock; gives the password. */
export async function resetPassword(
  transactor: Transactor,
  username: string,
): Promise<{ username: string; password: string }> {
  const { read, act } = door(transactor)
  const account = await read((reader) => named(reader, username))
  const password = makeOneTimePassword()
  await act(resetPasswords, [{ accountId: account.id, hash: await hashPassword(password) }])
  return { username: account.username, password }
}

/** Accounts whose folded name or user name holds the text; all when absent. */
export async function listUsers(transactor: Transactor, text = ''): Promise<OperatorUser[]> {
  return door(transactor).read((reader) => listEveryUser(reader, text))
}

/** Closes an account from the terminal. */
export async function closeUser(transactor: Transactor, username: string, why: string): Promise<void> {
  const { read, act } = door(transactor)
  const account = await read((reader) => named(reader, username))
  await act(closeAccount, { accountId: account.id, reason: why })
}

/** Opens the lock of an account from the terminal. */
export async function unlockUser(transactor: Transactor, username: string): Promise<void> {
  const { read, act } = door(transactor)
  const account = await read((reader) => named(reader, username))
  await act(unlockAccount, account.id)
}
