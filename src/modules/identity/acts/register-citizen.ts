import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { type AccountId, noAuthority } from '../account.ts'
import { aboutAccount } from '../events.ts'
import { mayTryToSignIn } from '../rules/lock-out.ts'
import { insertAccounts } from '../store/accounts.ts'
import { insertAttempt } from '../store/attempts.ts'
import { findAttemptHistory } from '../store/find-sign-in-account.ts'
import { insertPassword } from '../store/passwords.ts'
import { hashName } from './credentials/token.ts'
import type { SignInAccount } from '../store/find-sign-in-account.ts'

export type RegisterCitizen = {
  /** Phone in national form (0…) or e-mail, folded: the name to sign in with. */
  readonly contact: string
  readonly displayName: string
  readonly hash: string
  readonly address: string
}

/** Opens a citizen's account. That a contact is taken is said only by a refusal that a guesser pays for like a wrong password. */
export async function registerCitizen(
  tx: Tx,
  { contact, displayName, hash, address }: RegisterCitizen,
): Promise<Pick<SignInAccount, 'id' | 'authorityId' | 'username'> | undefined> {
  const history = await findAttemptHistory(tx, { nameHash: hashName(contact), address })
  permit(mayTryToSignIn(history, address, tx.now), 429)
  const id: AccountId = newId<'account'>()
  const byMail = contact.includes('@')
  const account = {
    id,
    authorityId: noAuthority,
    kind: 'citizen' as const,
    username: contact,
    displayName,
    unitId: null,
    email: byMail ? contact : null,
    phone: byMail ? null : contact,
    language: null,
  }
  if ((await insertAccounts(tx, [account])).length > 0) {
    await insertAttempt(tx, { nameHash: hashName(contact), address, succeeded: false })
    return undefined
  }
  await insertPassword(tx, { accountId: id, authorityId: noAuthority, hash, setBy: id })
  await tx.announce(aboutAccount('identity.citizen-registered', account))
  return account
}

/** Refuses where `registerCitizen` found the contact taken; a sentence of its own, after the count is kept. */
export function refuseTakenContact(): never {
  return refuse(409, reason('identity.contact-taken'))
}
