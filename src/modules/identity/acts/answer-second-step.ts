import { type Reason, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { locksNow, mayTryToSignIn } from '../rules/lock-out.ts'
import type { AuthenticationMethod } from '../session.ts'
import { lockAccount } from '../store/accounts.ts'
import { deleteChallenge, lockChallenge } from '../store/challenges.ts'
import {
  findAccountToConfirm,
  findAttemptHistory,
  type SignInAccount,
} from '../store/find-sign-in-account.ts'
import { findTotp, useRecoveryCode, useTotpStep } from '../store/second-factors.ts'
import { foldRecoveryCode } from './credentials/recovery-codes.ts'
import { hashCode, unseal } from './credentials/secret-box.ts'
import { hashName, hashToken, looksLikeToken } from './credentials/token.ts'
import { checkTotp } from './credentials/totp.ts'
import type { Door } from './door.ts'
import { noteFailedSignIn } from './note-failed-sign-in.ts'
import { openSession } from './open-session.ts'

/** What a second step is answered with. */
export type SecondAnswer = {
  readonly challenge: string
  readonly code: string
  readonly address: string
  readonly userAgent: string | null
}

/** Is this a code of the account's app, or an unused recovery code? It is used up by asking. */
export async function proveCode(
  tx: Tx,
  account: SignInAccount,
  code: string,
): Promise<AuthenticationMethod | undefined> {
  const recovery = foldRecoveryCode(code)
  if (recovery) {
    const used = await useRecoveryCode(tx, { accountId: account.id, hash: hashCode(recovery) })
    return used ? 'recovery-code' : undefined
  }
  const totp = await findTotp(tx, account.id)
  const secret = totp && unseal(totp.secret, account.id)
  if (!secret) return undefined
  const step = checkTotp(secret, code, { now: tx.now, lastStep: Number(totp.lastStep) })
  return step !== undefined && (await useTotpStep(tx, { id: totp.id, step })) ? 'totp' : undefined
}

type Answer = { token: string } | { refused: Reason; status: 401 | 403 | 429 }

/** One try: a wrong code is counted, so this commits and answers instead of throwing. */
async function answer(tx: Tx, { challenge, code, address, userAgent }: SecondAnswer): Promise<Answer> {
  const open = looksLikeToken(challenge)
    ? await lockChallenge(tx, { tokenHash: hashToken(challenge), purpose: 'second-factor' })
    : undefined
  const account = open?.accountId ? await findAccountToConfirm(tx, open.accountId) : undefined
  if (!open || !account) return { refused: reason('identity.second-step-over'), status: 401 }
  if (account.closed) return { refused: reason('identity.account-is-closed'), status: 403 }
  // One code of an account at a time: guesses sent together are counted one after the other.
  await lockAccount(tx, account.id)
  const history = await findAttemptHistory(tx, { nameHash: hashName(account.username), address })
  const [wait] = mayTryToSignIn(history, address, tx.now)
  if (wait) return { refused: wait, status: 429 }
  const method = await proveCode(tx, account, code)
  if (!method) {
    await noteFailedSignIn(tx, {
      username: account.username,
      address,
      account,
      locks: locksNow(history, address),
    })
    return { refused: reason('identity.wrong-code'), status: 401 }
  }
  await deleteChallenge(tx, open.id)
  return openSession(tx, { account, methods: ['password', method], address, userAgent })
}

/** The second step of signing in: a code of the app or a recovery code. Refuses 401 (wrong, or the ten minutes are over) or 429 (too many tries). */
export async function answerSecondStep(door: Door, input: SecondAnswer): Promise<{ token: string }> {
  const answered = await door.act(answer, input)
  return 'token' in answered ? { token: answered.token } : refuse(answered.status, answered.refused)
}
