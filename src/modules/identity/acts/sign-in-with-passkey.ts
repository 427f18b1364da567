import { type Reason, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AccountId } from '../account.ts'
import type { AuthenticationMethod, SessionId } from '../session.ts'
import { deleteChallenge, lockChallenge } from '../store/challenges.ts'
import { findAccountToConfirm } from '../store/find-sign-in-account.ts'
import { noteAuthenticated } from './authenticate-again.ts'
import { hashToken, looksLikeToken } from './credentials/token.ts'
import type { Door } from './door.ts'
import { openSession } from './open-session.ts'
import { provePasskey, takePasskeyQuestion } from './passkeys.ts'

type PasskeyAnswer = {
  readonly token: string
  readonly response: string
  readonly address: string
  readonly userAgent: string | null
}
type Result = { token: string } | { refused: Reason; status: 401 | 403 }

/** Commits even when it says no, so that a question is spent by a wrong answer too. */
async function answer(tx: Tx, input: PasskeyAnswer & { secondStep?: string }): Promise<Result> {
  const { token, response, address, userAgent, secondStep } = input
  const question = await takePasskeyQuestion(tx, { token, purpose: 'passkey-sign-in' })
  if (!question) return { refused: reason('identity.passkey-over'), status: 401 }
  const passkey = await provePasskey(tx, { response, ...question })
  const account = passkey && (await findAccountToConfirm(tx, passkey.accountId))
  if (!account) return { refused: reason('identity.passkey-not-accepted'), status: 401 }
  if (account.closed) return { refused: reason('identity.account-is-closed'), status: 403 }
  if (secondStep && looksLikeToken(secondStep)) {
    const open = await lockChallenge(tx, { tokenHash: hashToken(secondStep), purpose: 'second-factor' })
    if (open) await deleteChallenge(tx, open.id)
  }
  const methods: AuthenticationMethod[] = secondStep ? ['password', 'passkey'] : ['passkey']
  return openSession(tx, { account, methods, address, userAgent })
}

/** Signs in with a passkey alone (it carries possession and PIN or fingerprint: two factors), or as the second step after a password. */
export async function signInWithPasskey(
  door: Door,
  input: PasskeyAnswer & { secondStep?: string },
): Promise<{ token: string }> {
  const answered = await door.act(answer, input)
  return 'token' in answered ? { token: answered.token } : refuse(answered.status, answered.refused)
}

type Again = {
  readonly accountId: AccountId
  readonly sessionId: SessionId
  readonly token: string
  readonly response: string
}

async function again(tx: Tx, { accountId, sessionId, token, response }: Again): Promise<boolean> {
  const question = await takePasskeyQuestion(tx, { token, purpose: 'passkey-confirm' })
  if (question?.accountId !== accountId) return false
  if (!(await provePasskey(tx, { response, ...question }))) return false
  await noteAuthenticated(tx, { accountId, sessionId, method: 'passkey' })
  return true
}

/** Confirms again with a passkey of one's own account. */
export async function authenticateAgainWithPasskey(door: Door, input: Again): Promise<void> {
  if (!(await door.act(again, input))) refuse(401, reason('identity.passkey-not-accepted'))
}
