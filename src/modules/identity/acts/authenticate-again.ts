import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import { aboutAccount } from '../events.ts'
import type { AuthenticationMethod, SessionId } from '../session.ts'
import { findAccountToConfirm, type SignInAccount } from '../store/find-sign-in-account.ts'
import { markAuthenticated } from '../store/sessions.ts'
import { proveCode } from './answer-second-step.ts'
import { checkPassword } from './credentials/password-hash.ts'
import type { Door } from './door.ts'
import { prove } from './sign-in.ts'

type Again = {
  readonly accountId: AccountId
  readonly sessionId: SessionId
  readonly method: AuthenticationMethod
}

/** Notes that the person at this session has just shown again who they are. */
export async function noteAuthenticated(tx: Tx, { accountId, sessionId, method }: Again): Promise<void> {
  const account = await findAccountToConfirm(tx, accountId)
  if (!account || account.closed) return refuse(404, reason('identity.no-such-account'))
  await markAuthenticated(tx, { id: sessionId, method })
  await tx.announce(aboutAccount('identity.authenticated-again', account, { after: { sessionId, method } }))
}

type Proof = {
  readonly accountId: AccountId
  readonly sessionId: SessionId
  readonly username: string
  readonly address: string
  readonly secret: string
}

async function proveByCode(tx: Tx, { account, code }: { account: SignInAccount; code: string }) {
  return proveCode(tx, account, code)
}

/** Confirms again by password, or by a code of six digits where the account has an app: under the same lock-out as signing in. */
export async function authenticateAgain(door: Door, proof: Proof): Promise<void> {
  const { accountId, sessionId, username, address, secret } = proof
  const find = (reader: Reader) => findAccountToConfirm(reader, accountId)
  const { method } = await prove(door, find, { username, address }, async (account) => {
    if (account && /^\d{3} ?\d{3}$/.test(secret.trim()))
      return door.act(proveByCode, { account, code: secret.trim() })
    return (await checkPassword(account?.hash, secret.slice(0, 1000))) ? 'password' : undefined
  })
  await door.act(noteAuthenticated, { accountId, sessionId, method })
}
